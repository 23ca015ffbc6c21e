import type { PruneReason } from '@retrace/contracts';

/** What decides whether a checkpoint may go. */
export interface CheckpointStanding {
  /** Of its study, as far as it was heard. */
  readonly study: 'running' | 'failed' | 'cancelled';
  /** A published report refers to every checkpoint of its study. */
  readonly hasReport: boolean;
  /** A run of its study is queued or running, so that the study goes on. */
  readonly isUnderWay: boolean;
  /** Since its run ended. */
  readonly ageDays: number;
}

/**
 * Why a checkpoint may go; undefined for one that has to stay.
 *
 * @param olderThanDays an age at which a checkpoint without a report may go, whatever its study does
 */
export function reasonToPrune(
  { study, hasReport, isUnderWay, ageDays }: CheckpointStanding,
  olderThanDays: number,
): PruneReason | undefined {
  if (hasReport || isUnderWay) return undefined;
  switch (study) {
    case 'cancelled':
      return 'study-cancelled';
    case 'failed':
      return 'study-failed';
    case 'running':
      return ageDays >= olderThanDays ? 'old' : undefined;
  }
}
