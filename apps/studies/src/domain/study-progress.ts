import type { StudyProgress, UnitView } from '@retrace/contracts';

/**
 * How much of a study is done, in units of its plan: how much a unit that waits will be is not known, so that each
 * counts the same.
 */
export function studyProgress(units: readonly Pick<UnitView, 'state' | 'done' | 'total'>[]): StudyProgress {
  return { done: units.reduce((sum, unit) => sum + partDone(unit), 0), total: units.length };
}

/** From 0 to 1. A count may pass what was planned. */
function partDone({ state, done, total }: Pick<UnitView, 'state' | 'done' | 'total'>): number {
  switch (state) {
    case 'done':
      return 1;
    case 'running':
      return total === 0 ? 0 : Math.min(1, done / total);
    case 'waiting':
    case 'failed':
      return 0;
  }
}
