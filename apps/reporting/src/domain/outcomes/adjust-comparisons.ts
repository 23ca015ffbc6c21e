import { benjaminiHochberg, holm } from '@retrace/statistics';

import type { Comparison } from './compare-arms.js';

/** Adjusts the P values of a family of one status. Comparisons without a pair have none and are no part of the family. */
export function adjusted(family: readonly Comparison[]): readonly Comparison[] {
  const tested = family.flatMap(({ p }) => (p === null ? [] : [p]));
  const values = (family[0]?.adjustment === 'holm' ? holm(tested) : benjaminiHochberg(tested))[Symbol.iterator]();
  return family.map((comparison) => {
    if (comparison.p === null) return comparison;
    return { ...comparison, adjustedP: values.next().value ?? null };
  });
}
