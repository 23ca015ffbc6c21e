import { pWords, signedPoints } from '@retrace/outcomes';
import type { Interval } from '@retrace/statistics';

export { signedPoints };

/** What stands where a figure could not be computed. */
export const notMeasured = 'not measured';

/**
 * A share as whole percent: `63 %`. What is neither none nor all is never shown as such: `< 1 %`, `> 99 %`. A mediated
 * share may lie below zero: `−12 %`.
 */
export function percent(share: number | null): string {
  if (share === null) return notMeasured;
  if (share < 0) return `${signedPoints(share)} %`;
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return '< 1 %';
  if (share < 1 && whole === 100) return '> 99 %';
  return `${whole} %`;
}

/** An interval of a share: `42–81 %`. */
export function percentInterval(interval: Interval | null): string {
  if (interval === null) return notMeasured;
  return `${Math.round(interval.lower * 100)}–${Math.round(interval.upper * 100)} %`;
}

/** A P value to two digits: `0.031`, `< 0.0001`. */
export function pValue(p: number | null): string {
  return p === null ? notMeasured : pWords(p);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
