import type { EvaluationSpec, StudySpec, TrainingSpec, VerdictSpec } from '@retrace/study';

const steps = [
  { type: 'PU', name: 'Problem understanding', marker: 'Problem understanding:', instruction: 'Restate the request.' },
  { type: 'HA', name: 'Harmfulness assessment', marker: 'Harmfulness assessment:', instruction: 'Judge the request.' },
  { type: 'CR', name: 'Conditional reasoning', marker: 'Conditional reasoning:', instruction: 'Decide what to do.' },
] as const;

/** A small study of base, vanilla-sft and alttrain on all three benchmarks. */
export function aSpec(changes: Partial<StudySpec> = {}): StudySpec {
  return {
    version: 1,
    name: 'quickstart',
    backbone: 'smollm2-135m-instruct',
    structure: { id: 'alttrain', title: 'AltTrain', steps },
    teacher: 'template',
    prompts: { sources: [{ dataset: 'retrace-prompts', take: 96 }], maxAnswerWords: 60, seed: 7 },
    arms: ['base', 'vanilla-sft', 'alttrain'],
    training: aTrainingSpec(),
    evaluation: anEvaluationSpec(),
    verdict: aVerdictSpec(),
    ...changes,
  };
}

export function aTrainingSpec(changes: Partial<TrainingSpec> = {}): TrainingSpec {
  return {
    seeds: [1995],
    recipe: {
      epochs: 3,
      learningRate: 0.002,
      batchSize: 4,
      gradientAccumulation: 1,
      warmupSteps: 5,
      scheduler: 'cosine',
      weightDecay: 0.0001,
      maxTokens: 320,
      saveEverySteps: 20,
      lora: { rank: 16, alpha: 16, dropout: 0 },
    },
    ...changes,
  };
}

export function anEvaluationSpec(changes: Partial<EvaluationSpec> = {}): EvaluationSpec {
  return {
    benchmarks: [
      { name: 'strongreject', take: 40 },
      { name: 'xstest', take: 40 },
      { name: 'gsm8k', take: 20 },
    ],
    maxNewTokens: 256,
    seed: 11,
    ...changes,
  };
}

export function aVerdictSpec(changes: Partial<VerdictSpec> = {}): VerdictSpec {
  return { primaryBenchmark: 'strongreject', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.8, ...changes };
}
