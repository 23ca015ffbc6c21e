import { messageOf, StageProgressed, type UnitState } from '@retrace/contracts';
import type { Outbox } from '@retrace/messaging';
import type { StageUnit } from '@retrace/study';
import type { DataSource, EntityManager } from 'typeorm';

/** How far a unit of work is. */
export interface UnitProgress {
  readonly state: UnitState;
  readonly done: number;
  readonly total: number;
  /** What is counted: `steps`, `samples`. */
  readonly counted: string;
  readonly detail?: string;
  readonly secondsLeft?: number;
}

type RunningProgress = Omit<UnitProgress, 'state'>;

const LEAST_PAUSE_MS = 1000;

/** Tells the other services how a service's work goes on. */
export class StageProgress {
  private readonly lastSaid = new Map<string, number>();

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Says how far running work is, at most once a second for each unit: what is said too often is left out.
   *
   * @param progress or how to find it out, which is then done as rarely
   */
  async running(
    studyId: string,
    unit: StageUnit,
    progress: RunningProgress | (() => Promise<RunningProgress>),
  ): Promise<void> {
    const key = `${studyId}/${unit.stage}/${unit.unit}`;
    const at = this.now();
    if (at - (this.lastSaid.get(key) ?? -Infinity) < LEAST_PAUSE_MS) return;
    this.lastSaid.set(key, at);
    const said = typeof progress === 'function' ? await progress() : progress;
    await this.publish(this.database.manager, studyId, unit, { ...said, state: 'running' });
  }

  /** Says it as part of the caller's transaction. */
  async publish(
    transaction: EntityManager,
    studyId: string,
    { stage, unit }: StageUnit,
    progress: UnitProgress,
  ): Promise<void> {
    const said = messageOf(StageProgressed, { studyId, stage, unit, ...progress, at: this.now() });
    await this.outbox.publish(transaction, studyId, said);
  }
}
