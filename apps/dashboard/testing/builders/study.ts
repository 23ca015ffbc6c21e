import type { StudyView, UnitView } from '@retrace/contracts';

/** As the quickstart plans them, in the order of stages. */
const planned: readonly Pick<UnitView, 'stage' | 'unit' | 'counted' | 'total'>[] = [
  { stage: 'curation', unit: 'prompts', counted: 'prompts', total: 80 },
  { stage: 'rewriting', unit: 'vanilla-sft', counted: 'prompts', total: 80 },
  { stage: 'rewriting', unit: 'alttrain', counted: 'prompts', total: 80 },
  { stage: 'training', unit: 'vanilla-sft/1995', counted: 'steps', total: 120 },
  { stage: 'training', unit: 'alttrain/1995', counted: 'steps', total: 120 },
  { stage: 'evaluation', unit: 'base', counted: 'samples', total: 112 },
  { stage: 'evaluation', unit: 'vanilla-sft/1995', counted: 'samples', total: 112 },
  { stage: 'evaluation', unit: 'alttrain/1995', counted: 'samples', total: 112 },
  { stage: 'reporting', unit: 'report', counted: 'reports', total: 1 },
];

export function unit(change: Partial<UnitView> & Pick<UnitView, 'stage' | 'unit'>): UnitView {
  const plan = planned.find((known) => known.stage === change.stage && known.unit === change.unit);
  return {
    state: 'waiting',
    done: 0,
    total: plan?.total ?? 10,
    counted: plan?.counted ?? 'samples',
    retries: 0,
    ...change,
  };
}

/** All units of the quickstart as they stand once everything is done. */
export function finishedUnits(): readonly UnitView[] {
  return planned.map(({ stage, unit: name, total }) => unit({ stage, unit: name, state: 'done', done: total }));
}

export const quickstartSpec = {
  version: 1,
  name: 'quickstart',
  backbone: 'smollm2-135m-instruct',
  structure: {
    id: 'alttrain',
    title: 'Problem understanding, harmfulness assessment, conditional reasoning',
    steps: [
      { type: 'PU', name: 'problem understanding', marker: 'Problem understanding:' },
      { type: 'HA', name: 'harmfulness assessment', marker: 'Harmfulness assessment:' },
      { type: 'CR', name: 'conditional reasoning', marker: 'Conditional reasoning:' },
    ],
  },
  teacher: 'template',
  prompts: {
    sources: [
      { dataset: 'star-1', take: 28 },
      { dataset: 'retrace-prompts', take: 36, kinds: ['borderline'] },
    ],
    maxAnswerWords: 40,
    seed: 1995,
  },
  arms: ['base', 'vanilla-sft', 'alttrain'],
  training: { seeds: [1995], recipe: 'cpu-small' },
  evaluation: {
    benchmarks: [
      { name: 'strongreject', take: 48 },
      { name: 'xstest', take: 48 },
    ],
    maxNewTokens: 160,
    seed: 1995,
  },
  verdict: { primaryBenchmark: 'strongreject', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.8 },
};

/** A study of the quickstart that runs, unless the change says otherwise. */
export function study(change: Partial<StudyView> = {}): StudyView {
  const units = change.units ?? finishedUnits().map((done) => ({ ...done, state: 'waiting' as const, done: 0 }));
  return {
    id: '5aa08f89-6c4b-42f7-9e29-877b455763f5',
    name: 'quickstart',
    state: 'running',
    specSha256: 'c9b86f559979996002a587e80e660a0480a7823ae6f6c8b54ab794d1dd7cb951',
    backbone: 'smollm2-135m-instruct',
    arms: ['base', 'vanilla-sft', 'alttrain'],
    progress: { done: units.filter(({ state }) => state === 'done').length, total: units.length },
    requestedAt: '2026-11-28T10:00:00.000Z',
    revision: 1,
    spec: quickstartSpec,
    ...change,
    units,
  };
}

const finding =
  'the structure is present in 0 % (base), 0 % (vanilla-sft) and 97 % (alttrain); harmful prompts are refused in 4 % ' +
  '(base), 83 % (vanilla-sft) and 77 % (alttrain); safe ones in 4 % (base), 56 % (vanilla-sft) and 37 % (alttrain).';

export function completedStudy(change: Partial<StudyView> = {}): StudyView {
  return study({
    state: 'completed',
    units: finishedUnits(),
    endedAt: '2026-11-28T10:12:41.000Z',
    verdict: 'refuted-safe-without-structure',
    summary: `Refuted: safe without the structure – ${finding}`,
    cost: {
      trainingSeconds: 716.8,
      trainingTokens: 72_717,
      samplingSeconds: 447.9,
      promptTokens: 18_336,
      completionTokens: 40_066,
      peakResidentBytes: 3_172_503_552,
    },
    ...change,
  });
}

/** One whose evaluation was given up. */
export function failedStudy(change: Partial<StudyView> = {}): StudyView {
  const error =
    "Benchmark 'xstest' was not found in ./data or ../shared/data. Get it with `retrace datasets get xstest`, then " +
    'resume the study.';
  const units = finishedUnits().map((done) => {
    if (done.stage === 'reporting') return { ...done, state: 'waiting' as const, done: 0 };
    if (done.unit !== 'base') return done;
    return { ...done, state: 'failed' as const, done: 48, detail: error, lastError: error, retries: 2 };
  });
  return study({ state: 'failed', endedAt: '2026-11-28T10:07:05.000Z', units, ...change });
}
