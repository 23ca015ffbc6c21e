import { messageOf, StageProgressed, type UnitState } from '@retrace/contracts';
import type { Outbox } from '@retrace/messaging';
import type { StageUnit } from '@retrace/study';
import type { DataSource, EntityManager } from 'typeorm';

import { ProgressRate } from './progress-rate.js';

/** How far a unit of work is. */
export interface UnitProgress {
  readonly state: UnitState;
  readonly done: number;
  readonly total: number;
  /** What is counted: `steps`, `samples`. */
  readonly counted: string;
  readonly detail?: string;
  readonly secondsLeft?: number;
  readonly rate?: number;
  /** How many attempts have failed by now, and why the last one did. */
  readonly retries?: number;
  readonly error?: string;
}

type RunningProgress = Omit<UnitProgress, 'state' | 'rate' | 'retries' | 'error'>;

/** What was said of a unit that runs. */
interface SaidOfUnit {
  readonly at: number;
  readonly rate: ProgressRate;
}

const LEAST_PAUSE_MS = 1000;

/** Tells the other services how a service's work goes on. */
export class StageProgress {
  private readonly saidOf = new Map<string, SaidOfUnit>();

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Says how far running work is, and how fast it goes, at most once a second for each unit: what is said too often is
   * left out.
   *
   * @param progress or how to find it out, which is then done as rarely
   */
  async running(
    studyId: string,
    unit: StageUnit,
    progress: RunningProgress | (() => Promise<RunningProgress>),
  ): Promise<void> {
    const key = keyOf(studyId, unit);
    const at = this.now();
    const before = this.saidOf.get(key);
    if (at - (before?.at ?? -Infinity) < LEAST_PAUSE_MS) return;
    const rate = before?.rate ?? new ProgressRate();
    this.saidOf.set(key, { at, rate });
    const said = typeof progress === 'function' ? await progress() : progress;
    const pace = paceOf(said, rate.after(said, at));
    await this.publish(this.database.manager, studyId, unit, { ...pace, ...said, state: 'running' });
  }

  /** Says it as part of the caller's transaction. */
  async publish(
    transaction: EntityManager,
    studyId: string,
    { stage, unit }: StageUnit,
    progress: UnitProgress,
  ): Promise<void> {
    if (progress.state !== 'running') this.saidOf.delete(keyOf(studyId, { stage, unit }));
    const said = messageOf(StageProgressed, { studyId, stage, unit, ...progress, at: this.now() });
    await this.outbox.publish(transaction, studyId, said);
  }
}

function keyOf(studyId: string, { stage, unit }: StageUnit): string {
  return `${studyId}/${stage}/${unit}`;
}

/** What is left at this rate is told unless the work knows it better. */
function paceOf(
  { done, total }: RunningProgress,
  rate: number | undefined,
): Pick<UnitProgress, 'rate' | 'secondsLeft'> {
  return rate === undefined ? {} : { rate, secondsLeft: Math.max(0, total - done) / rate };
}
