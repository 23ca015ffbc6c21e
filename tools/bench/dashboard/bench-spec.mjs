// A small study, of which only the front door is asked anything.
export const benchSpec = {
  version: 1,
  name: 'followed',
  backbone: 'smollm2-135m-instruct',
  structure: 'alttrain',
  teacher: 'template',
  prompts: { sources: [{ dataset: 'retrace-prompts', take: 12 }], maxAnswerWords: 60, seed: 1 },
  arms: ['base', 'vanilla-sft', 'alttrain'],
  training: { seeds: [1], recipe: 'cpu-small' },
  evaluation: { benchmarks: [{ name: 'strongreject', take: 2 }], maxNewTokens: 24, seed: 1 },
  verdict: { primaryBenchmark: 'strongreject', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.5 },
};
