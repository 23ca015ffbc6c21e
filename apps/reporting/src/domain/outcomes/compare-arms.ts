import { compareItems, type ItemComparison, type ItemOutcome } from '@retrace/outcomes';
import type { ArmName } from '@retrace/study';

import type { SampleDigest } from '../samples/sample-digest.js';
import { adjusted } from './adjust-comparisons.js';
import type { Endpoint, EndpointName } from './endpoint.js';
import { itemOutcomes } from './item-outcomes.js';

/** One arm against another on the same items of an endpoint. */
export interface Comparison extends ItemComparison {
  readonly arm: ArmName;
  readonly against: ArmName;
  readonly endpoint: EndpointName;
  /** `planned`: the verdict rests on it. `exploratory`: it is a hint. */
  readonly status: 'planned' | 'exploratory';
  /**
   * How `adjustedP` is adjusted: Holm over the planned comparisons (chance of any false finding among them), Benjamini and
   * Hochberg over the exploratory ones (share of false findings).
   */
  readonly adjustment: 'holm' | 'benjamini-hochberg';
  readonly adjustedP: number | null;
}

export interface ComparedArm {
  readonly arm: ArmName;
  readonly samples: readonly SampleDigest[];
}

export interface ComparisonPlan {
  readonly arms: readonly ComparedArm[];
  readonly endpoints: readonly Endpoint[];
  readonly primary: EndpointName;
  /** The arms over which alttrain has to gain, by the rule of the verdict. */
  readonly controls: readonly ArmName[];
  /** Of the intervals, in (0, 1). */
  readonly confidence: number;
}

/**
 * Every trained arm against `base` and `vanilla-sft`, and alttrain against each control, on every endpoint; planned
 * comparisons first.
 */
export function compareArms({ arms, endpoints, primary, controls, confidence }: ComparisonPlan): readonly Comparison[] {
  const comparisons = endpoints.flatMap((endpoint) => {
    const outcomes = arms.map(({ arm, samples }) => ({ arm, items: itemOutcomes(endpoint, samples) }));
    return comparedPairs(outcomes, controls).map(([first, second]) => {
      const judged = first.arm === 'alttrain' && (second.arm === 'base' || controls.includes(second.arm));
      const planned = judged && endpoint.name === primary;
      return compare(first, second, endpoint, planned ? 'planned' : 'exploratory', confidence);
    });
  });
  return [
    ...adjusted(comparisons.filter(({ status }) => status === 'planned')),
    ...adjusted(comparisons.filter(({ status }) => status === 'exploratory')),
  ];
}

interface ArmOutcomes {
  readonly arm: ArmName;
  readonly items: ReadonlyMap<string, ItemOutcome>;
}

/** The arms that every other one is compared with. */
const references: readonly ArmName[] = ['base', 'vanilla-sft'];

/** Which arms are compared, each pair once and the trained arm first. */
export function comparedPairs<Compared extends { readonly arm: ArmName }>(
  arms: readonly Compared[],
  controls: readonly ArmName[],
): readonly (readonly [Compared, Compared])[] {
  const isCompared = (first: ArmName, second: ArmName): boolean =>
    first !== second && (references.includes(second) || (first === 'alttrain' && controls.includes(second)));
  return arms
    .filter(({ arm }) => arm !== 'base')
    .flatMap((first) =>
      arms.filter((second) => isCompared(first.arm, second.arm)).map((second) => [first, second] as const),
    );
}

function compare(
  first: ArmOutcomes,
  second: ArmOutcomes,
  endpoint: Endpoint,
  status: Comparison['status'],
  confidence: number,
): Comparison {
  return {
    arm: first.arm,
    against: second.arm,
    endpoint: endpoint.name,
    status,
    ...compareItems(first.items, second.items, endpoint.better, confidence),
    adjustment: status === 'planned' ? 'holm' : 'benjamini-hochberg',
    adjustedP: null,
  };
}
