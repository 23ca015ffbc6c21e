import type { Interval, PairedCounts } from '@retrace/statistics';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';

/** A comparison turned so that more is better for its first arm, with how far what is not known could move it. */
export interface Benefit {
  /** What turns the comparison's difference into the benefit: −1 where less is better. */
  readonly sign: 1 | -1;
  /** Of the good outcome: where less is better, of prompts without the endpoint's event. */
  readonly counts: PairedCounts;
  readonly pairs: number;
  readonly estimate: number;
  readonly interval: Interval;
  /** The difference if all that is missing or could not be scored counted against the first arm. */
  readonly lowest: number;
  /** The same counted for it. */
  readonly highest: number;
}

/**
 * A comparison as a benefit; undefined without a pair.
 *
 * `missing` are samples that were planned in one of the two arms and are not there. Each can turn the outcome of one
 * item at most, and so can each item sampled in one of the arms only, which adds to the pairs that there could be:
 *
 *   lowest = (cautious × pairs − unpaired − missing) / (pairs + unpaired), and likewise highest
 */
export function benefitOf(comparison: Comparison, { better }: Endpoint, missing: number): Benefit | undefined {
  const { counts, pairs, unpaired, difference, cautiousDifference, generousDifference } = comparison;
  if (difference === null) return undefined;
  const sign = better === 'higher' ? 1 : -1;
  const { lower, upper } = difference.interval;
  const bound = (scored: number, way: 1 | -1): number => {
    const unknown = unpaired + missing;
    if (unknown === 0) return scored;
    return Math.min(1, Math.max(-1, (scored * pairs + way * unknown) / (pairs + unpaired)));
  };
  return {
    sign,
    counts: better === 'higher' ? counts : opposite(counts),
    pairs,
    estimate: sign * difference.estimate,
    interval: better === 'higher' ? { lower, upper } : { lower: -upper, upper: -lower },
    lowest: bound(sign * (cautiousDifference ?? -sign), -1),
    highest: bound(sign * (generousDifference ?? sign), 1),
  };
}

/** Samples of an endpoint that an arm was to have and has not: an item of theirs was sampled with some seeds only. */
export function missingSamples({ endpoints }: ArmFindings, endpoint: Endpoint, seeds: number): number {
  const finding = endpoints.find(({ endpoint: name }) => name === endpoint.name);
  return finding === undefined ? 0 : Math.max(0, finding.rate.trials * seeds - finding.samples);
}

function opposite({ both, onlyFirst, onlySecond, neither }: PairedCounts): PairedCounts {
  return { both: neither, onlyFirst: onlySecond, onlySecond: onlyFirst, neither: both };
}
