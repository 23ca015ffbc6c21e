import { requirePValue } from './require-p-value.js';

/**
 * Holm's step-down adjustment: the i-th smallest of m P values becomes max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎).
 * Rejecting where the adjusted value is ≤ alpha keeps the chance of any false rejection at alpha.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
 *
 * @returns adjusted P values, in the order given
 */
export function holm(pValues: readonly number[]): readonly number[] {
  pValues.forEach(requirePValue);
  const ascending = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 0);
  let floor = 0;
  ascending.forEach(({ p, index }, rank) => {
    floor = Math.max(floor, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = floor;
  });
  return adjusted;
}
