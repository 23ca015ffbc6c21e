import type {
  CountedReason,
  CurationAccount,
  ExampleLengths,
  SamplingCost,
  ScoredSample,
  TeacherAccount,
  TrainingCost,
} from '@retrace/contracts';
import type { ArmName, StudySpec, TrainedArm } from '@retrace/study';

import type { SampleDigest } from './samples/sample-digest.js';

/** The prompt set that the trained arms share, and how it came about. */
export interface PromptEvidence {
  readonly count: number;
  readonly sha256: string;
  readonly account: CurationAccount;
}

/** What one trained arm was trained on. */
export interface TrainingSetEvidence {
  readonly arm: TrainedArm;
  readonly examples: number;
  /** Examples that failed the check and were left out of every arm. */
  readonly setAside: number;
  /** Mean words of reasoning an example. */
  readonly meanTraceWords: number;
  /** Undefined where tokens could not be counted. */
  readonly lengths?: ExampleLengths;
  readonly setAsideReasons: readonly CountedReason[];
  /** Undefined for the template teacher. */
  readonly teacher?: TeacherAccount;
  readonly sha256: string;
}

/** One trained adapter. */
export interface CheckpointEvidence {
  readonly arm: TrainedArm;
  readonly seed: number;
  readonly cost: TrainingCost;
  /** Versions of what trained it, by package. */
  readonly versions: Readonly<Record<string, string>>;
  readonly sha256: string;
}

/** Digests of all samples of one checkpoint; `seed` is null for the untouched backbone. */
export interface EvaluationEvidence {
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly cost: SamplingCost;
  readonly samples: readonly SampleDigest[];
  readonly sha256: string;
}

/** A data set that prompts or benchmark items came from. */
export interface DataSource {
  readonly name: string;
  readonly title: string;
  /** SPDX identifier. */
  readonly licence: string;
}

/** Which program made the report, where and when. Times are ISO 8601. */
export interface ProgramEvidence {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly commit?: string;
  readonly requestedAt: string;
  readonly publishedAt: string;
}

/** All that a report is made from. Lists may come in any order, and anything but the spec may be missing. */
export interface StudyEvidence {
  readonly studyId: string;
  readonly spec: StudySpec;
  /** SHA-256 of the canonical spec, fixed before anything ran. */
  readonly specSha256: string;
  /** Left out when no arm is trained. */
  readonly prompts?: PromptEvidence;
  readonly trainingSets: readonly TrainingSetEvidence[];
  readonly checkpoints: readonly CheckpointEvidence[];
  readonly evaluations: readonly EvaluationEvidence[];
  /** The samples that `chooseExhibits` names, with their texts. */
  readonly shown: readonly ScoredSample[];
  /** The benchmarks' data sets, as far as they are known. */
  readonly benchmarks: readonly DataSource[];
  readonly provenance: ProgramEvidence;
}
