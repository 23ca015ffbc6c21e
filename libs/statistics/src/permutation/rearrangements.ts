import { ofTails, type Alternative } from '../hypotheses/alternative.js';
import { seededRandom, type SeededRandom } from '../resampling/seeded-random.js';
import { requireCount } from '../statistics-error.js';

export interface PermutationOptions {
  /** Rearrangements that are drawn when there are more than that; if not, all are counted. */
  readonly draws: number;
  readonly seed: number;
  /** `two-sided` unless told. */
  readonly alternative?: Alternative;
}

export interface PermutationResult {
  readonly p: number;
  /** Mean of the differences, or of the first group less that of the second. */
  readonly estimate: number;
  /** `exact`: every rearrangement was counted. */
  readonly method: 'exact' | 'drawn';
}

/** The ways in which the data could as well have come out under the null hypothesis, each with its sum. */
export interface Rearrangements {
  readonly observed: number;
  /** Rounding of sums: nearer than that is the same. */
  readonly rounding: number;
  /** How many there are; may be infinite in a double. */
  readonly size: number;
  readonly forEach: (visit: (sum: number) => void) => void;
  readonly draw: (random: SeededRandom) => number;
}

/**
 * P value from the share of rearrangements whose sum is at least as extreme as observed; two-sided is twice the smaller
 * tail. Drawn ones give (b + 1) / (draws + 1), which is never 0.
 * Source: B. Phipson and G. K. Smyth, "Permutation P-values should never be zero: calculating exact P-values when
 * permutations are randomly drawn", Stat. Appl. Genet. Mol. Biol. 9 (2010) 39.
 */
export function rearrangementP(
  rearrangements: Rearrangements,
  { draws, seed, alternative = 'two-sided' }: PermutationOptions,
): Pick<PermutationResult, 'p' | 'method'> {
  requireCount('draws', draws, 1);
  const { observed, rounding, size } = rearrangements;
  const extreme = { greater: 0, less: 0 };
  const count = (sum: number): void => {
    if (sum >= observed - rounding) extreme.greater += 1;
    if (sum <= observed + rounding) extreme.less += 1;
  };
  if (size <= draws) {
    rearrangements.forEach(count);
    const tails = { greater: extreme.greater / size, less: extreme.less / size };
    return { p: ofTails(alternative, tails), method: 'exact' };
  }
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws; draw += 1) count(rearrangements.draw(random));
  const tails = { greater: (extreme.greater + 1) / (draws + 1), less: (extreme.less + 1) / (draws + 1) };
  return { p: ofTails(alternative, tails), method: 'drawn' };
}

/** Of sums of these values, whatever their order and signs. */
export function roundingOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) * 1e-12;
}
