import type { Estimate } from '../intervals/interval.js';
import { newcombeInterval, pairedNewcombeInterval } from '../intervals/newcombe-interval.js';
import { pairTotal, type PairedCounts } from '../outcomes/paired-counts.js';
import { rate, type Proportion } from '../outcomes/proportion.js';

/** p₁ − p₂ between independent samples, in [−1, 1], with Newcombe's interval. */
export function riskDifference(first: Proportion, second: Proportion, confidence = 0.95): Estimate {
  return {
    estimate: rate(first) - rate(second),
    interval: newcombeInterval(first, second, confidence),
  };
}

/** p₁ − p₂ on the same pairs, (onlyFirst − onlySecond) / n, with Newcombe's paired interval. */
export function pairedRiskDifference(counts: PairedCounts, confidence = 0.95): Estimate {
  return {
    estimate: (counts.onlyFirst - counts.onlySecond) / pairTotal(counts),
    interval: pairedNewcombeInterval(counts, confidence),
  };
}
