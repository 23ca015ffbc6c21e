import type { TrainedArm } from '@retrace/study';

/** Why a checkpoint may go: what became of its study, or that it is older than the limit. */
export type PruneReason = 'study-cancelled' | 'study-failed' | 'old';

/** A checkpoint whose files may be, or were, removed. */
export interface PrunedCheckpoint {
  readonly sha256: string;
  readonly study: { readonly id: string; readonly name: string };
  readonly arm: TrainedArm;
  readonly seed: number;
  readonly reason: PruneReason;
  /** Since its run ended, in days. */
  readonly ageDays: number;
  /** That go with it: those of content which nothing else needs, each counted once in the list. */
  readonly bytes: number;
}

export interface PruneView {
  readonly checkpoints: readonly PrunedCheckpoint[];
  /** Of all of them. */
  readonly bytes: number;
}
