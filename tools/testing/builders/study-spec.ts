import { validateStudySpec, type StudySpec } from '@retrace/study';

/** A small valid spec. */
export function aStudySpec(changes: Readonly<Record<string, unknown>> = {}): StudySpec {
  return validateStudySpec({ ...rawStudySpec(), ...changes }, 'the test');
}

/** The same as a plain object, as it would stand in a file, with its structure written out. */
export function rawStudySpec(): Record<string, unknown> {
  return {
    version: 1,
    name: 'a-study',
    backbone: 'smollm2-135m-instruct',
    structure: {
      id: 'alttrain',
      title: 'AltTrain',
      steps: [
        { type: 'PU', name: 'understanding', marker: 'Problem understanding:', instruction: 'Restate the request.' },
        { type: 'HA', name: 'assessment', marker: 'Harmfulness assessment:', instruction: 'Assess the harm.' },
        { type: 'CR', name: 'decision', marker: 'Conditional reasoning:', instruction: 'Decide what to do.' },
      ],
    },
    teacher: 'template',
    prompts: { sources: [{ dataset: 'retrace-prompts', take: 12 }], maxAnswerWords: 60, seed: 1 },
    arms: ['base', 'vanilla-sft', 'alttrain'],
    training: {
      seeds: [1],
      recipe: {
        epochs: 1,
        learningRate: 0.002,
        batchSize: 4,
        gradientAccumulation: 1,
        warmupSteps: 0,
        scheduler: 'constant',
        weightDecay: 0,
        maxTokens: 320,
        saveEverySteps: 2,
        lora: { rank: 4, alpha: 4, dropout: 0 },
      },
    },
    evaluation: { benchmarks: [{ name: 'strongreject', take: 2 }], maxNewTokens: 24, seed: 1 },
    verdict: { primaryBenchmark: 'strongreject', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.5 },
  };
}

/** The `training` of a study with an arm that is trained by preference, as it would stand in a file. */
export function rawPreferenceTraining(seeds: readonly number[] = [1]): Record<string, unknown> {
  const { recipe } = aStudySpec().training;
  return { seeds, recipe, preference: { ...recipe, objective: 'dpo', dpo: { beta: 0.1 } } };
}
