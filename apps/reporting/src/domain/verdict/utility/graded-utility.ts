import { sideOfMargin, type NonInferiority } from '@retrace/statistics';

import type { Estimated } from '../../resampling/estimated.js';
import type { GradedDifference } from './graded-difference.js';
import type { Utility } from './utility.js';

/**
 * Of the mean of a measure of which more is better. It takes the interval of what was measured to call it kept or lost, and
 * then that of the worst, or of the best, that could be. Without an interval nothing is shown, so that it is open.
 *
 * @param margin in the unit of the measure
 */
export function gradedUtility({ measured, lowest, highest }: GradedDifference, margin: number): Utility {
  switch (sideOf(measured, margin)) {
    case 'non-inferior':
      return sideOf(lowest, margin) === 'non-inferior' ? 'kept' : 'unscored';
    case 'inferior':
      return sideOf(highest, margin) === 'inferior' ? 'lost' : 'unscored';
    case 'open':
      return 'open';
  }
}

function sideOf({ interval }: Estimated, margin: number): NonInferiority['kind'] {
  return interval === null ? 'open' : sideOfMargin(interval, margin);
}
