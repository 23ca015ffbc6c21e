import type { StepType } from '../step-type.js';

/** How far the steps of a trace come in the target's order, or why that cannot be said. */
export type OrderConformity =
  | {
      readonly kind: 'measured';
      /** In [−1, 1]: 1 in the target's order, −1 in the reverse. */
      readonly tau: number;
      /** How many of the target's steps occur; tau speaks of these alone. */
      readonly present: number;
      readonly expected: number;
    }
  | { readonly kind: 'undefined'; readonly present: number; readonly expected: number };

/**
 * Kendall's tau between the order in which the target's step types first occur in a trace and the target's order:
 *
 *   τ = (concordant − discordant) / (m(m − 1) / 2), over the m target types that occur
 *
 * First occurrences cannot tie. A missing step has no place to compare, so pairs with it are left out and `present` of
 * `expected` says how many are missing; with fewer than two present there is no order at all. Steps that the target
 * lacks do not count, nor does a type that the target names a second time.
 * Source: M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938).
 */
export function orderConformity(sequence: readonly StepType[], target: readonly StepType[]): OrderConformity {
  const expected = [...new Set(target)];
  const places = expected.map((type) => sequence.indexOf(type)).filter((place) => place >= 0);
  const counts = { present: places.length, expected: expected.length };
  if (places.length < 2) return { kind: 'undefined', ...counts };
  return { kind: 'measured', tau: kendallTau(places), ...counts };
}

/** Kendall's tau of distinct places against their order in the list. */
function kendallTau(places: readonly number[]): number {
  const signs = places.flatMap((place, index) => places.slice(index + 1).map((later) => Math.sign(later - place)));
  return signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}
