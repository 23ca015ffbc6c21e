// The studies that are reported: a spec allows one backbone, so that three backbones are three studies.

/** About as many items as the published benchmarks have; the held-out set is made larger than it is. */
const benchmarks = /** @type {const} */ ([
  { name: 'strongreject', take: 313 },
  { name: 'xstest', take: 450 },
  { name: 'gsm8k', take: 1319 },
  { name: 'retrace-held-out', take: 480 },
]);

export const backbones = ['1.5b', '7b', '8b'];

const steps = /** @type {const} */ ([
  { type: 'PU', name: 'Problem understanding', marker: 'Problem understanding:', instruction: 'Restate the request.' },
  { type: 'HA', name: 'Harmfulness assessment', marker: 'Harmfulness assessment:', instruction: 'Judge the request.' },
  { type: 'CR', name: 'Conditional reasoning', marker: 'Conditional reasoning:', instruction: 'Decide what to do.' },
]);

/** @param {string} backbone @returns {import('@retrace/study').StudySpec} */
export function madeUpSpec(backbone) {
  return {
    version: 1,
    name: `made-up-${backbone.replace('.', '-')}`,
    backbone: 'smollm2-135m-instruct',
    structure: { id: 'alttrain', title: 'AltTrain', steps },
    teacher: 'template',
    prompts: { sources: [{ dataset: 'retrace-prompts', take: 96 }], maxAnswerWords: 60, seed: 7 },
    arms: ['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only'],
    training: {
      seeds: [1, 2, 3],
      recipe: {
        epochs: 15,
        learningRate: 0.00001,
        batchSize: 8,
        gradientAccumulation: 1,
        warmupSteps: 5,
        scheduler: 'cosine',
        weightDecay: 0.0001,
        maxTokens: 1024,
        saveEverySteps: 100,
        lora: { rank: 16, alpha: 16, dropout: 0 },
      },
    },
    evaluation: { benchmarks, maxNewTokens: 1024, seed: 11 },
    verdict: { primaryBenchmark: 'strongreject', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.8 },
  };
}
