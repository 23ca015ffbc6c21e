import type { WorkerJob } from '../../src/launching/worker-job.js';

/** A job in a folder, with a recipe for a handful of short examples. */
export function workerJob(output: string, job: Partial<WorkerJob> = {}): WorkerJob {
  return {
    runId: 'run',
    model: '/nowhere/model',
    trainingSet: '/nowhere/train.jsonl',
    output,
    seed: 7,
    recipe: {
      epochs: 2,
      learningRate: 0.002,
      batchSize: 1,
      gradientAccumulation: 1,
      warmupSteps: 0,
      scheduler: 'constant',
      weightDecay: 0,
      maxTokens: 64,
      saveEverySteps: 1,
      lora: { rank: 4, alpha: 8, dropout: 0 },
    },
    card: { studyId: 'study', arm: 'alttrain', backbone: 'smollm2-135m-instruct', trainingSetSha256: '0'.repeat(64) },
    tracking: {},
    ...job,
  };
}
