import type { Interval } from './interval.js';
import { pairTotal, type PairedCounts } from '../outcomes/paired-counts.js';
import { rate, type Proportion } from '../outcomes/proportion.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Interval of p₁ − p₂ between independent samples, from the Wilson bounds (l, u) of each:
 *
 *   d − √((p₁−l₁)² + (u₂−p₂)²)  to  d + √((u₁−p₁)² + (p₂−l₂)²)
 *
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998) 873–890, method 10.
 */
export function newcombeInterval(first: Proportion, second: Proportion, confidence = 0.95): Interval {
  return hybridInterval(first, second, 0, confidence);
}

/**
 * Interval of p₁ − p₂ on the same pairs. As {@link newcombeInterval}, with the correlation φ of the pairs taken off:
 *
 *   d − √((p₁−l₁)² − 2φ(p₁−l₁)(u₂−p₂) + (u₂−p₂)²), and likewise above;
 *
 * φ is continuity corrected, and 0 when a margin is empty.
 * Source: R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based on
 * paired data", Statistics in Medicine 17 (1998) 2635–2650, method 10.
 */
export function pairedNewcombeInterval(counts: PairedCounts, confidence = 0.95): Interval {
  const trials = pairTotal(counts);
  const first = { successes: counts.both + counts.onlyFirst, trials };
  const second = { successes: counts.both + counts.onlySecond, trials };
  return hybridInterval(first, second, correctedPhi(counts), confidence);
}

function hybridInterval(first: Proportion, second: Proportion, phi: number, confidence: number): Interval {
  const [p1, p2] = [rate(first), rate(second)];
  const [wilson1, wilson2] = [wilsonInterval(first, confidence), wilsonInterval(second, confidence)];
  const difference = p1 - p2;
  const below = correlatedLength(p1 - wilson1.lower, wilson2.upper - p2, phi);
  const above = correlatedLength(wilson1.upper - p1, p2 - wilson2.lower, phi);
  return { lower: Math.max(-1, difference - below), upper: Math.min(1, difference + above) };
}

/** √(a² − 2φab + b²); rounding must not make the root's argument negative when φ is 1. */
function correlatedLength(a: number, b: number, phi: number): number {
  return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
}

function correctedPhi({ both, onlyFirst, onlySecond, neither }: PairedCounts): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  if (margins === 0) return 0;
  const association = both * neither - onlyFirst * onlySecond;
  const half = (both + onlyFirst + onlySecond + neither) / 2;
  const corrected = association > 0 ? Math.max(0, association - half) : association;
  return corrected / Math.sqrt(margins);
}
