import type { VerdictSpec } from '@retrace/study';

import type { Comparison } from '../outcomes/compare-arms.js';

/**
 * What a planned comparison says of the smallest effect that matters.
 * `shown`: significant and at least that large. `ruled-out`: its interval lies wholly below it. `open`: neither.
 * `unscored`: shown or ruled out, but no longer when the samples that could not be scored are counted the other way.
 */
export type Gain = 'shown' | 'ruled-out' | 'open' | 'unscored';

export function gainOf(comparison: Comparison, { alpha, smallestEffect }: VerdictSpec): Gain {
  const { difference, adjustedP, cautiousDifference, generousDifference } = comparison;
  if (difference === null || adjustedP === null) return 'open';
  if (adjustedP <= alpha && difference.estimate >= smallestEffect) {
    return (cautiousDifference ?? -1) >= smallestEffect ? 'shown' : 'unscored';
  }
  if (difference.interval.upper >= smallestEffect) return 'open';
  return (generousDifference ?? 1) < smallestEffect ? 'ruled-out' : 'unscored';
}
