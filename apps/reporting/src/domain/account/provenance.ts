import type { CountedReason, CurationAccount, ExampleLengths, TeacherAccount } from '@retrace/contracts';
import { compareText } from '@retrace/datasets';
import { armNames, canonicalJson, type StudySpec, type TrainedArm } from '@retrace/study';

import { evaluationName } from '../evaluation-name.js';
import type { DataSource, ProgramEvidence, StudyEvidence } from '../study-evidence.js';

/** A file that the report rests on, and what it hashes to. */
export interface ArtifactHash {
  readonly what: string;
  readonly sha256: string;
}

/** A package that trained the checkpoints, with every version that was seen. */
export interface PackageVersions {
  readonly name: string;
  readonly versions: readonly string[];
}

export interface TrainingSetAccount {
  readonly arm: TrainedArm;
  readonly examples: number;
  readonly setAside: number;
  readonly setAsideReasons: readonly CountedReason[];
  readonly meanTraceWords: number;
  /** In tokens of the backbone; null where they could not be counted. */
  readonly lengths: ExampleLengths | null;
}

/** What exactly ran, on what. */
export interface Provenance {
  readonly spec: StudySpec;
  readonly specSha256: string;
  readonly program: Omit<ProgramEvidence, 'commit'> & { readonly commit: string | null };
  readonly packages: readonly PackageVersions[];
  readonly artifacts: readonly ArtifactHash[];
  /** Null when no arm was trained, or its account did not come in. */
  readonly curation: {
    readonly prompts: number;
    readonly sources: CurationAccount['sources'];
    readonly stages: CurationAccount['stages'];
    readonly setAside: number;
  } | null;
  readonly trainingSets: readonly TrainingSetAccount[];
  /** Null for the template teacher. */
  readonly teacher: TeacherAccount | null;
  readonly benchmarks: readonly DataSource[];
}

export function provenanceOf(evidence: StudyEvidence): Provenance {
  const { spec, specSha256, provenance, prompts, trainingSets, benchmarks } = evidence;
  return {
    spec: plain(spec),
    specSha256,
    program: { ...provenance, commit: provenance.commit ?? null },
    packages: packagesOf(evidence),
    artifacts: artifactsOf(evidence),
    curation:
      prompts === undefined
        ? null
        : {
            prompts: prompts.count,
            sources: prompts.account.sources,
            stages: prompts.account.stages,
            setAside: prompts.account.setAside.count,
          },
    trainingSets: inArmOrder(trainingSets).map(
      ({ arm, examples, setAside, setAsideReasons, meanTraceWords, lengths }) => ({
        arm,
        examples,
        setAside,
        setAsideReasons,
        meanTraceWords,
        lengths: lengths ?? null,
      }),
    ),
    teacher: trainingSets.find(({ teacher }) => teacher !== undefined)?.teacher ?? null,
    benchmarks: byName(benchmarks),
  };
}

/** The spec as plain values with sorted keys, whatever object it came as. */
function plain(spec: StudySpec): StudySpec {
  const copy: StudySpec = JSON.parse(canonicalJson(spec));
  return copy;
}

function packagesOf({ checkpoints }: StudyEvidence): readonly PackageVersions[] {
  const versions = new Map<string, Set<string>>();
  for (const [name, version] of checkpoints.flatMap((checkpoint) => Object.entries(checkpoint.versions))) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return byName([...versions].map(([name, seen]) => ({ name, versions: [...seen].toSorted(compareText) })));
}

function artifactsOf({ prompts, trainingSets, checkpoints, evaluations }: StudyEvidence): readonly ArtifactHash[] {
  return [
    ...(prompts === undefined ? [] : [{ what: 'prompts', sha256: prompts.sha256 }]),
    ...inArmOrder(trainingSets).map(({ arm, sha256 }) => ({ what: `training set ${arm}`, sha256 })),
    ...inArmOrder(checkpoints).map(({ arm, seed, sha256 }) => ({ what: `adapter ${arm}/${seed}`, sha256 })),
    ...inArmOrder(evaluations).map(({ arm, seed, sha256 }) => ({
      what: `samples ${evaluationName({ arm, seed })}`,
      sha256,
    })),
  ];
}

function inArmOrder<T extends { readonly arm: (typeof armNames)[number]; readonly seed?: number | null }>(
  parts: readonly T[],
): readonly T[] {
  return parts.toSorted((a, b) => armNames.indexOf(a.arm) - armNames.indexOf(b.arm) || (a.seed ?? 0) - (b.seed ?? 0));
}

function byName<T extends { readonly name: string }>(named: readonly T[]): readonly T[] {
  return named.toSorted((a, b) => compareText(a.name, b.name));
}
