import type { Estimate } from '@retrace/statistics';

import type { Estimated } from '../../domain/resampling/estimated.js';
import { percent, percentInterval, signedPoints } from '../../domain/wording.js';
import { decimal } from '../../page/figures.js';

/** A share of traces with its bootstrap interval: `85 % (71–93 %)`; a dash where there is none. */
export function shareWords({ estimate, interval }: Estimated): string {
  if (estimate === null) return '–';
  return interval === null ? percent(estimate) : `${percent(estimate)} (${percentInterval(interval)})`;
}

/** The same with the traces that it rests on. */
export function tracesWords(share: Estimated): string {
  return share.estimate === null ? '–' : `${shareWords(share)}, ${share.traces} traces`;
}

/** A figure with its bootstrap interval: `0.42 (0.38 to 0.47)`; a dash where there is none. */
export function figureWords(figure: Estimated | null): string {
  if (figure === null || figure.estimate === null) return '–';
  const { estimate, interval } = figure;
  if (interval === null) return decimal(estimate, 2);
  return `${decimal(estimate, 2)} (${decimal(interval.lower, 2)} to ${decimal(interval.upper, 2)})`;
}

/** A difference in points with its interval: `+38 (+20 to +51)`. */
export function pointsWords({ estimate, interval }: Estimate): string {
  return `${signedPoints(estimate)} (${signedPoints(interval.lower)} to ${signedPoints(interval.upper)})`;
}

/** A share of an effect, below none or above all where two effects go opposite ways: `27 % (−36 % to 114 %)`. */
export function proportionWords({ estimate, interval }: Estimate): string {
  const words = [estimate, interval.lower, interval.upper].map((share) => percent(share).replace('-', '−'));
  return `${words[0]} (${words[1]} to ${words[2]})`;
}
