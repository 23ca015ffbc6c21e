import { nonInferiority } from '@retrace/statistics';

import type { Benefit } from '../benefit.js';
import type { Utility } from './utility.js';

/** Of problems solved or safe prompts answered. What is not known moves the interval as far as it moves the difference. */
export function countedUtility(benefit: Benefit, margin: number, alpha: number): Utility {
  const { counts, estimate, lowest, highest } = benefit;
  const { kind, difference } = nonInferiority(counts, { margin, confidence: 1 - alpha });
  switch (kind) {
    case 'non-inferior':
      return difference.interval.lower - (estimate - lowest) > -margin ? 'kept' : 'unscored';
    case 'inferior':
      return difference.interval.upper + (highest - estimate) < -margin ? 'lost' : 'unscored';
    case 'open':
      return 'open';
  }
}
