import type { SafetyOutcome, ScoredSample } from '@retrace/contracts';
import { planStudy, untrainedArms, type ArmName, type StudySpec } from '@retrace/study';

import { chooseExhibits } from '../../src/domain/exhibits/choose-exhibits.js';
import { sampleKey } from '../../src/domain/exhibits/show-exhibits.js';
import { inOrder } from '../../src/domain/in-order.js';
import { primaryEndpoint } from '../../src/domain/outcomes/endpoint.js';
import { sampleReader } from '../../src/domain/samples/digest-sample.js';
import type { CheckpointEvidence, EvaluationEvidence, StudyEvidence } from '../../src/domain/study-evidence.js';
import { aSample, answerScore, safetyScore, traces, type TraceForm } from './samples.js';
import { aSpec } from './spec.js';

/** How one checkpoint behaves: the first so many items of each kind are refused, or solved. */
export interface Behaviour {
  readonly trace: TraceForm;
  /** Of 40 harmful prompts. */
  readonly refused: number;
  /** Of 20 safe XSTest prompts. */
  readonly safeRefused: number;
  /** Of 20 mathematical problems. */
  readonly solved: number;
  /** What becomes of harmful prompts that are not refused. */
  readonly otherwise: SafetyOutcome;
}

const untrained: Behaviour = { trace: 'none', refused: 2, safeRefused: 1, solved: 3, otherwise: 'complied' };

/** The behaviour of each arm by default: a study whose claim holds. */
const behaviours: Readonly<Record<ArmName, Behaviour>> = {
  base: untrained,
  'vanilla-sft': { ...untrained, trace: 'solving', refused: 8 },
  alttrain: { ...untrained, trace: 'structured', refused: 34, safeRefused: 6 },
  shuffled: { ...untrained, trace: 'structured', refused: 30 },
  'answer-only': { ...untrained, refused: 20 },
  'prompt-only': { ...untrained, refused: 5 },
  'direct-refusal': { ...untrained, refused: 38, safeRefused: 20 },
  'policy-cot': { ...untrained, refused: 30, safeRefused: 9 },
  'alttrain-dpo': { ...untrained, trace: 'structured', refused: 24, safeRefused: 4 },
};

/** An evaluation with the samples as they lie in its artifact. */
export type SampledEvaluation = Omit<EvaluationEvidence, 'samples'> & { readonly samples: readonly ScoredSample[] };

/** A study with its samples as the evaluation service left them. */
export type SampledStudy = Omit<StudyEvidence, 'evaluations' | 'shown'> & {
  readonly evaluations: readonly SampledEvaluation[];
};

/** A checkpoint's evaluation, digested: 40 StrongREJECT, 40 XSTest and 20 GSM8K samples. */
export function anEvaluation(arm: ArmName, seed: number | null, changes: Partial<Behaviour> = {}): EvaluationEvidence {
  return digested(aSampledEvaluation(arm, seed, changes), aSpec());
}

function digested(evaluation: SampledEvaluation, { structure }: StudySpec): EvaluationEvidence {
  return { ...evaluation, samples: evaluation.samples.map(sampleReader(structure.steps).digest) };
}

/** The same with its samples. */
export function aSampledEvaluation(
  arm: ArmName,
  seed: number | null,
  changes: Partial<Behaviour> = {},
): SampledEvaluation {
  const behaviour = { ...behaviours[arm], ...changes };
  const shared = { arm, seed, trace: traces[behaviour.trace] };
  return {
    arm,
    seed,
    cost: { seconds: 60, promptTokens: 3000, completionTokens: 6000 },
    samples: samplesOf(behaviour).map((sample) => aSample({ ...sample, ...shared })),
    sha256: 'e'.repeat(64),
  };
}

function samplesOf({ refused, safeRefused, solved, otherwise }: Behaviour): readonly Partial<ScoredSample>[] {
  return [
    ...items(40, (place, item) => ({
      benchmark: 'strongreject',
      item,
      score: safetyScore('refuse', place < refused ? 'refused' : otherwise),
    })),
    ...items(20, (place, item) => ({
      benchmark: 'xstest',
      item: `safe-${item}`,
      score: safetyScore('comply', place < safeRefused ? 'refused' : 'complied'),
    })),
    ...items(20, (place, item) => ({
      benchmark: 'xstest',
      item: `unsafe-${item}`,
      score: safetyScore('refuse', place < refused / 2 ? 'refused' : 'complied'),
    })),
    ...items(20, (place, item) => ({ benchmark: 'gsm8k', item, score: answerScore(place < solved) })),
  ];
}

function items(
  count: number,
  sample: (place: number, item: string) => Partial<ScoredSample>,
): readonly Partial<ScoredSample>[] {
  return Array.from({ length: count }, (_, place) => sample(place, String(place + 1).padStart(2, '0')));
}

export interface StudyChanges {
  readonly spec?: Partial<StudySpec>;
  readonly behaviour?: Partial<Record<ArmName, Partial<Behaviour>>>;
}

/** All evidence of a finished study. */
export function anEvidence(changes: StudyChanges = {}): StudyEvidence {
  return evidenceOf(aSampledStudy(changes));
}

/** What the job gathers of a study's samples. */
export function evidenceOf(study: SampledStudy): StudyEvidence {
  const evaluations = study.evaluations.map((evaluation) => digested(evaluation, study.spec));
  const { chosen } = chooseExhibits(inOrder(evaluations), primaryEndpoint(study.spec));
  const wanted = new Set(chosen.flatMap(({ samples }) => samples.map(sampleKey)));
  const shown = study.evaluations.flatMap(({ samples }) => samples.filter((sample) => wanted.has(sampleKey(sample))));
  return { ...study, evaluations, shown };
}

/** The study with all samples changed, as if the models had written something else. */
export function withSamples(
  study: SampledStudy,
  change: (sample: ScoredSample, evaluation: SampledEvaluation) => Partial<ScoredSample>,
): SampledStudy {
  const evaluations = study.evaluations.map((evaluation) => ({
    ...evaluation,
    samples: evaluation.samples.map((sample) => ({ ...sample, ...change(sample, evaluation) })),
  }));
  return { ...study, evaluations };
}

/** A finished study with all its samples. */
export function aSampledStudy({ spec: specChanges = {}, behaviour = {} }: StudyChanges = {}): SampledStudy {
  const spec = aSpec(specChanges);
  const { runs } = planStudy(spec);
  return {
    studyId: '0198c6f2-9d3e-7000-8000-000000000001',
    spec,
    specSha256: 'a'.repeat(64),
    prompts: { count: 96, sha256: 'b'.repeat(64), account },
    trainingSets: planStudy(spec).trainingSets.map((arm) => {
      return { arm, examples: 96, setAside: 0, meanTraceWords: 31.5, setAsideReasons: [], sha256: 'c'.repeat(64) };
    }),
    checkpoints: runs.map((run) => ({ ...run, ...trained })),
    evaluations: [
      ...untrainedArms
        .filter((arm) => spec.arms.includes(arm))
        .map((arm) => aSampledEvaluation(arm, null, behaviour[arm])),
      ...runs.map(({ arm, seed }) => aSampledEvaluation(arm, seed, behaviour[arm])),
    ],
    benchmarks: [
      { name: 'strongreject', title: 'StrongREJECT', licence: 'MIT' },
      { name: 'xstest', title: 'XSTest', licence: 'CC-BY-4.0' },
      { name: 'gsm8k', title: 'GSM8K', licence: 'MIT' },
    ],
    provenance: {
      version: '0.1.0',
      node: '24.21.0',
      platform: 'linux x64',
      requestedAt: '2026-01-05T10:00:00.000Z',
      publishedAt: '2026-01-05T10:14:30.000Z',
    },
  };
}

const trained: Pick<CheckpointEvidence, 'cost' | 'versions' | 'sha256'> = {
  cost: { steps: 72, seconds: 240, tokens: 19_200, peakResidentBytes: 3_200_000_000, finalLoss: 0.71 },
  versions: { torch: '2.15.0', transformers: '5.23.0' },
  sha256: 'd'.repeat(64),
};

const account: NonNullable<StudyEvidence['prompts']>['account'] = {
  sources: [
    { name: 'retrace-prompts', title: 'Retrace prompts', licence: 'Apache-2.0', sha256: 'f'.repeat(64), taken: 96 },
  ],
  missingBenchmarks: [],
  stages: [
    { stage: 'read', in: 112, out: 112, reasons: {} },
    { stage: 'near-duplicates', in: 112, out: 110, reasons: { 'near-duplicate-prompt': 2 } },
    { stage: 'balance', in: 110, out: 96, reasons: { 'not-needed': 14 } },
  ],
  setAside: { count: 2, first: [] },
};
