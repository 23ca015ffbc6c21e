import { availableParallelism } from 'node:os';

import type { ScoringTask, TaskScore } from '../scoring/scoring-task.js';
import { ScorerProcess, type Worker } from './scorer-process.js';

/** Each is an interpreter with its libraries, some 100 MB. */
const mostScorers = 4;

/** Several scorers side by side. An answer goes to the one that has the fewest waiting, so that few answers start only one. */
export class ScorerPool {
  private readonly scorers: readonly { readonly process: ScorerProcess; waiting: number }[];

  constructor(worker: Worker, count: number = Math.min(mostScorers, availableParallelism())) {
    this.scorers = Array.from({ length: count }, () => ({ process: new ScorerProcess(worker), waiting: 0 }));
  }

  /** @throws ScorerMissing; ScorerBroken when the scorers of one place end again and again */
  readonly score = async (task: ScoringTask): Promise<TaskScore> => {
    const scorer = this.scorers.reduce((least, one) => (one.waiting < least.waiting ? one : least));
    scorer.waiting += 1;
    try {
      return await scorer.process.score(task);
    } finally {
      scorer.waiting -= 1;
    }
  };

  /** Ends all scorers. What is asked for afterwards starts others. */
  stop(): void {
    for (const { process } of this.scorers) process.stop();
  }
}
