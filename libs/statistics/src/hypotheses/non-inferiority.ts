import { pairedRiskDifference } from '../effects/risk-difference.js';
import type { Estimate, Interval } from '../intervals/interval.js';
import type { PairedCounts } from '../outcomes/paired-counts.js';
import { requireOpenUnit } from '../statistics-error.js';

/** What the interval of p₁ − p₂ says of a margin, where success is what one wants. */
export interface NonInferiority {
  /**
   * `non-inferior`: the first rate is not lower by the margin. `inferior`: it is lower by more. `open`: the interval
   * contains −margin, so the data settle neither.
   */
  readonly kind: 'non-inferior' | 'inferior' | 'open';
  readonly difference: Estimate;
  readonly margin: number;
}

export interface NonInferiorityOptions {
  /** The largest loss of the success rate that is still no loss, in (0, 1): 0.05 for five points. */
  readonly margin: number;
  /** Of the two-sided interval, 0.95 unless told: the one-sided test is at half of 1 − confidence. */
  readonly confidence?: number;
}

/**
 * Whether the first arm is no worse than the second on the same prompts, by Newcombe's paired interval (l, u) of
 * p₁ − p₂: non-inferior when l > −margin, inferior when u < −margin, else open. An outcome where fewer is better is
 * given as its opposite: count prompts without it.
 * Sources: G. Piaggio et al., "Reporting of noninferiority and equivalence randomized trials: extension of the CONSORT
 * 2010 statement", JAMA 308 (2012) 2594–2604; for the interval see {@link pairedRiskDifference}.
 *
 * @throws StatisticsError without a pair, or with a margin outside (0, 1).
 */
export function nonInferiority(counts: PairedCounts, options: NonInferiorityOptions): NonInferiority {
  const { margin, confidence = 0.95 } = options;
  requireOpenUnit('margin', margin);
  const difference = pairedRiskDifference(counts, confidence);
  return { kind: sideOfMargin(difference.interval, margin), difference, margin };
}

/**
 * What any interval (l, u) of a difference says of a margin, where more is better: non-inferior when l > −margin, inferior
 * when u < −margin, else open.
 */
export function sideOfMargin({ lower, upper }: Interval, margin: number): NonInferiority['kind'] {
  if (lower > -margin) return 'non-inferior';
  return upper < -margin ? 'inferior' : 'open';
}
