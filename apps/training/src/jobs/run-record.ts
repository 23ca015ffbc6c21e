import type { LatestStep, RunEvent, StepEvent } from '@retrace/contracts';

import type { RunKey } from '../domain/run-key.js';
import type { CurveStore } from '../storage/curve-store.js';
import type { RunStore } from '../storage/run-store.js';

const WRITE_EVERY_MS = 1000;

/**
 * Writes down what one attempt of a run says: steps as its curve, and where it is. Steps that come faster than one a second
 * are written together. Trouble with the database ends no training: what could not be written is tried again with the next.
 */
export class RunRecord {
  private points: LatestStep[] = [];
  private phase: string | undefined;
  private isResumed = false;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly key: RunKey,
    private readonly runs: Pick<RunStore, 'hear'>,
    private readonly curves: Pick<CurveStore, 'add' | 'forget'>,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  take(event: RunEvent): void {
    if (event.event === 'step') this.points.push(pointOf(event));
    else if (event.event === 'phase') this.phase = event.phase;
    else return;
    this.timer ??= setTimeout(() => this.write(), WRITE_EVERY_MS);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.writing;
    if (this.points.length === 0 && this.phase === undefined) return;
    this.write();
    await this.writing;
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeGathered()).catch(this.onTrouble);
  }

  private async writeGathered(): Promise<void> {
    const { points, phase } = this;
    const latest = points.at(-1);
    this.points = [];
    this.phase = undefined;
    try {
      await this.writePoints(points);
      await this.runs.hear(this.key, { ...(phase && { phase }), ...(latest && { latest }) });
    } catch (error) {
      this.points = [...points, ...this.points];
      this.phase ??= phase;
      throw error;
    }
  }

  private async writePoints(points: readonly LatestStep[]): Promise<void> {
    const [first] = points;
    if (first === undefined) return;
    if (!this.isResumed) await this.curves.forget(this.key, first.step);
    this.isResumed = true;
    await this.curves.add(this.key, points);
  }
}

function pointOf(event: StepEvent): LatestStep {
  const { step, steps, loss, learningRate, gradientNorm = null, tokensPerSecond, secondsLeft } = event;
  return { step, steps, loss, learningRate, gradientNorm, tokensPerSecond, secondsLeft };
}
