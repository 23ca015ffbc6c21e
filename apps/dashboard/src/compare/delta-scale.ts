import type { MeasureDelta } from '@retrace/contracts';

/** What a difference and its interval say. `open`: the interval has zero in it, or there is none. */
export type DeltaReading = 'better' | 'worse' | 'open';

export function deltaReading({ difference, better }: Pick<MeasureDelta, 'difference' | 'better'>): DeltaReading {
  if (difference === null) return 'open';
  const { lower, upper } = difference.interval;
  if (lower <= 0 && upper >= 0) return 'open';
  const isHigher = lower > 0;
  return isHigher === (better === 'higher') ? 'better' : 'worse';
}

/** From the axis' middle to its end, in shares: the least of these into which every interval fits. */
const reaches = [0.1, 0.2, 0.3, 0.5, 0.75, 1] as const;

/** How far the axis of differences reaches to either side of zero, so that all of them are told apart. */
export function axisReach(deltas: readonly Pick<MeasureDelta, 'difference'>[]): number {
  const furthest = deltas.reduce((most, { difference }) => {
    if (difference === null) return most;
    return Math.max(most, Math.abs(difference.interval.lower), Math.abs(difference.interval.upper));
  }, 0);
  return reaches.find((reach) => reach >= furthest) ?? 1;
}

/** Where a difference stands on the axis, in percent of its width. */
export function axisPlace(difference: number, reach: number): number {
  return Math.round((50 + (difference / reach) * 50) * 100) / 100;
}

/** `+12 points`, `−3.5 points`: a difference of shares. */
export function points(difference: number): string {
  const size = Math.abs(difference * 100);
  const text = size > 0 && size < 9.95 ? size.toFixed(1) : String(Math.round(size));
  if (Number(text) === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${text}`;
}
