import type { VerdictSpec } from '@retrace/study';

import type { Benefit } from './benefit.js';

/**
 * What a planned comparison says of the smallest effect that matters.
 * `shown`: its interval lies wholly above that, and the exact test against no difference gives P ≤ alpha.
 * `ruled-out`: its interval lies wholly below. `open`: neither.
 * `unscored`: shown or ruled out, but no longer when its interval is moved by what is missing or could not be scored.
 */
export type Gain = 'shown' | 'ruled-out' | 'open' | 'unscored';

/** @param p two-sided, of the comparison alone: all conditions have to hold, so none is adjusted for the others */
export function gainOf(benefit: Benefit, p: number, { alpha, smallestEffect }: VerdictSpec): Gain {
  const { estimate, interval, lowest, highest } = benefit;
  if (interval.lower > smallestEffect && p <= alpha) {
    return interval.lower - (estimate - lowest) > smallestEffect ? 'shown' : 'unscored';
  }
  if (interval.upper < smallestEffect) {
    return interval.upper + (highest - estimate) < smallestEffect ? 'ruled-out' : 'unscored';
  }
  return 'open';
}
