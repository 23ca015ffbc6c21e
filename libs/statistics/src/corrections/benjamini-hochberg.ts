import { requirePValue } from './require-p-value.js';

/**
 * Benjamini and Hochberg's step-up adjustment: the i-th smallest of m P values becomes min over j ≥ i of
 * min(1, m p₍ⱼ₎ / j). Rejecting where the adjusted value is ≤ q keeps the expected share of false ones among the
 * rejections at q, for tests that are independent or positively dependent. For planned hypotheses use {@link holm}.
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. R. Statist. Soc. B 57 (1995).
 *
 * @returns adjusted P values, in the order given
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  pValues.forEach(requirePValue);
  const descending = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const adjusted = pValues.map(() => 1);
  let ceiling = 1;
  descending.forEach(({ p, index }, largerOnes) => {
    ceiling = Math.min(ceiling, (pValues.length / (pValues.length - largerOnes)) * p);
    adjusted[index] = ceiling;
  });
  return adjusted;
}
