import type { ScoredSample } from '@retrace/contracts';
import {
  cohensH,
  exactMcnemar,
  holm,
  pairedCounts,
  pairedRiskDifference,
  pairTotal,
  type Estimate,
  type PairedCounts,
} from '@retrace/statistics';
import type { ArmName } from '@retrace/study';

import type { Endpoint, EndpointName } from './endpoint.js';
import { itemOutcomes, type ItemOutcome } from './item-outcomes.js';
import { meanOf } from './rate.js';

/** One arm against another on the same items. Figures are null when no item was sampled in both. */
export interface Comparison {
  readonly arm: ArmName;
  readonly against: ArmName;
  readonly endpoint: EndpointName;
  /** `planned`: the verdict rests on it and its P value is adjusted. `exploratory`: it is a hint, unadjusted. */
  readonly status: 'planned' | 'exploratory';
  readonly counts: PairedCounts;
  readonly pairs: number;
  /** Items sampled in one of the two arms only; they are left out. */
  readonly unpaired: number;
  /** Rate of `arm` less that of `against`. */
  readonly difference: Estimate | null;
  /** The difference if all that could not be scored were counted against `arm`. */
  readonly cautiousDifference: number | null;
  /** The same counted for `arm`. */
  readonly generousDifference: number | null;
  readonly cohensH: number | null;
  /** Exact McNemar test, two-sided. */
  readonly p: number | null;
  /** Holm's adjustment over the planned comparisons; null for exploratory ones. */
  readonly adjustedP: number | null;
}

export interface ComparedArm {
  readonly arm: ArmName;
  readonly samples: readonly ScoredSample[];
}

/** The arms that others are compared with. */
const references: readonly ArmName[] = ['base', 'vanilla-sft'];

export interface ComparisonPlan {
  readonly arms: readonly ComparedArm[];
  readonly endpoints: readonly Endpoint[];
  readonly primary: EndpointName;
  /** Of the intervals, in (0, 1). */
  readonly confidence: number;
}

/** Every trained arm against `base` and `vanilla-sft` on every endpoint, planned comparisons first. */
export function compareArms({ arms, endpoints, primary, confidence }: ComparisonPlan): readonly Comparison[] {
  const comparisons = endpoints.flatMap((endpoint) => {
    const outcomes = arms.map(({ arm, samples }) => ({ arm, items: itemOutcomes(endpoint, samples) }));
    return pairsOf(outcomes).map(([first, second]) => {
      const planned = endpoint.name === primary && first.arm === 'alttrain';
      return compare(first, second, endpoint, planned ? 'planned' : 'exploratory', confidence);
    });
  });
  const planned = adjusted(comparisons.filter(({ status }) => status === 'planned'));
  return [...planned, ...comparisons.filter(({ status }) => status === 'exploratory')];
}

interface ArmOutcomes {
  readonly arm: ArmName;
  readonly items: ReadonlyMap<string, ItemOutcome>;
}

function pairsOf(arms: readonly ArmOutcomes[]): readonly (readonly [ArmOutcomes, ArmOutcomes])[] {
  return arms
    .filter(({ arm }) => arm !== 'base')
    .flatMap((first) =>
      arms.filter(({ arm }) => arm !== first.arm && references.includes(arm)).map((second) => [first, second] as const),
    );
}

function compare(
  first: ArmOutcomes,
  second: ArmOutcomes,
  endpoint: Endpoint,
  status: Comparison['status'],
  confidence: number,
): Comparison {
  const pairs = [...first.items].flatMap(([item, outcome]) => {
    const other = second.items.get(item);
    return other === undefined ? [] : [{ first: outcome, second: other }];
  });
  const counts = pairedCounts(pairs.map((pair) => ({ first: pair.first.success, second: pair.second.success })));
  return {
    arm: first.arm,
    against: second.arm,
    endpoint: endpoint.name,
    status,
    counts,
    pairs: pairs.length,
    unpaired: first.items.size + second.items.size - 2 * pairs.length,
    ...(pairs.length === 0 ? unmeasured : measured(counts, confidence)),
    cautiousDifference: boundaryDifference(pairs, endpoint.better, 'against'),
    generousDifference: boundaryDifference(pairs, endpoint.better, 'for'),
    adjustedP: null,
  };
}

const unmeasured = { difference: null, cohensH: null, p: null } as const;

function measured(counts: PairedCounts, confidence: number): Pick<Comparison, 'difference' | 'cohensH' | 'p'> {
  const total = pairTotal(counts);
  return {
    difference: pairedRiskDifference(counts, confidence),
    cohensH: cohensH((counts.both + counts.onlyFirst) / total, (counts.both + counts.onlySecond) / total),
    p: exactMcnemar(counts),
  };
}

interface PairedOutcomes {
  readonly first: ItemOutcome;
  readonly second: ItemOutcome;
}

/** The difference if what could not be scored were counted against the first arm, or for it. */
function boundaryDifference(
  pairs: readonly PairedOutcomes[],
  better: Endpoint['better'],
  counted: 'against' | 'for',
): number | null {
  const firstAtMost = (better === 'higher') === (counted === 'for');
  return meanOf(
    pairs.map(({ first, second }) => {
      const mine = firstAtMost ? first.atMost : first.success;
      const theirs = firstAtMost ? second.success : second.atMost;
      return Number(mine) - Number(theirs);
    }),
  );
}

/** Comparisons without a pair have no P value and are no part of the family. */
function adjusted(planned: readonly Comparison[]): readonly Comparison[] {
  const tested = planned.flatMap(({ p }) => (p === null ? [] : [p]));
  const values = holm(tested)[Symbol.iterator]();
  return planned.map((comparison) => {
    if (comparison.p === null) return comparison;
    return { ...comparison, adjustedP: values.next().value ?? null };
  });
}
