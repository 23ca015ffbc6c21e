import type { CountedReason, ExampleLengths, TokenLengths } from '@retrace/contracts';
import type { TrainedArm } from '@retrace/study';

import { learntOutput, traceWords, type TrainingLine } from './training-line.js';
import type { RewrittenPrompt } from './write-arms.js';

/** Counts what becomes of the prompts of one arm's training set. Lengths are those of what is to be learnt. */
export class TrainingSetTally {
  examples = 0;
  setAside = 0;
  /** Of the examples, those whose teacher took the request for something else than its source does. */
  againstLabel = 0;
  /** Why the first prompt was set aside that was. */
  firstReason: string | undefined;
  private words = 0;
  private readonly traceTokens: number[] = [];
  private readonly answerTokens: number[] = [];
  private readonly reasons = new Map<string, number>();

  /** @param countTokens undefined where lengths in tokens can't be told */
  constructor(private readonly countTokens: ((text: string) => number) | undefined) {}

  get seen(): number {
    return this.examples + this.setAside;
  }

  /** Mean words of reasoning an example; 0 without examples. */
  get meanTraceWords(): number {
    return this.examples === 0 ? 0 : this.words / this.examples;
  }

  /** Undefined without examples, or where tokens can't be counted. */
  get lengths(): ExampleLengths | undefined {
    if (this.traceTokens.length === 0) return undefined;
    return { trace: lengthsOf(this.traceTokens), answer: lengthsOf(this.answerTokens) };
  }

  /** Why prompts were set aside, the most frequent first. A prompt may have several reasons. */
  get setAsideReasons(): readonly CountedReason[] {
    return [...this.reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }

  /** The arm's line of a prompt; undefined when the prompt was set aside. */
  take(written: RewrittenPrompt, arm: TrainedArm): TrainingLine | undefined {
    const line = written.kind === 'written' ? written.lines.get(arm) : undefined;
    if (line === undefined) {
      this.setAside += 1;
      if (written.kind === 'set-aside') this.tellReasons(written.counted, written.reasons[0]);
      return undefined;
    }
    this.examples += 1;
    if (written.kind === 'written' && written.againstLabel) this.againstLabel += 1;
    this.words += traceWords(line);
    this.measure(line);
    return line;
  }

  private tellReasons(counted: readonly string[], first: string | undefined): void {
    this.firstReason ??= first;
    for (const reason of counted) this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  private measure(line: TrainingLine): void {
    if (this.countTokens === undefined) return;
    const { trace, answer } = learntOutput(line);
    this.traceTokens.push(this.countTokens(trace));
    this.answerTokens.push(this.countTokens(answer));
  }
}

function lengthsOf(tokens: readonly number[]): TokenLengths {
  const sorted = tokens.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  const mean = sorted.reduce((sum, length) => sum + length, 0) / sorted.length;
  return { mean, median: (low + high) / 2, longest: sorted.at(-1) ?? 0 };
}
