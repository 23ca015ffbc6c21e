import type { TrainedArm } from '@retrace/study';

import { traceWords, type TrainingExample } from './training-example.js';
import type { RewrittenPrompt } from './write-arms.js';

/** Counts what becomes of the prompts of one arm's training set. */
export class TrainingSetTally {
  examples = 0;
  setAside = 0;
  /** Of the examples, those whose teacher took the request for something else than its source does. */
  againstLabel = 0;
  /** Why the first prompt was set aside that was. */
  firstReason: string | undefined;
  private words = 0;

  get seen(): number {
    return this.examples + this.setAside;
  }

  /** Mean words of reasoning an example; 0 without examples. */
  get meanTraceWords(): number {
    return this.examples === 0 ? 0 : this.words / this.examples;
  }

  /** The arm's example of a prompt; undefined when the prompt was set aside. */
  take(written: RewrittenPrompt, arm: TrainedArm): TrainingExample | undefined {
    const example = written.kind === 'written' ? written.examples.get(arm) : undefined;
    if (example === undefined) {
      this.setAside += 1;
      if (written.kind === 'set-aside') this.firstReason ??= written.reasons[0];
      return undefined;
    }
    this.examples += 1;
    if (written.kind === 'written' && written.againstLabel) this.againstLabel += 1;
    this.words += traceWords(example);
    return example;
  }
}
