import { exactMcnemar, pairedRiskDifference, type PairedCounts } from '@retrace/statistics';

import { benefitOf, type Benefit } from '../../src/domain/verdict/benefit.js';
import type { Comparison } from '../../src/domain/outcomes/compare-arms.js';
import { endpoints, type Endpoint, type EndpointName } from '../../src/domain/outcomes/endpoint.js';

/** The planned comparison of alttrain with base that comes of these pairs, everything scored. */
export function aPairedComparison(counts: PairedCounts, changes: Partial<Comparison> = {}): Comparison {
  const pairs = counts.both + counts.onlyFirst + counts.onlySecond + counts.neither;
  const difference = pairs === 0 ? null : pairedRiskDifference(counts);
  return {
    arm: 'alttrain',
    against: 'base',
    endpoint: 'strongreject-refused',
    status: 'planned',
    counts,
    pairs,
    unpaired: 0,
    difference,
    cautiousDifference: difference?.estimate ?? null,
    generousDifference: difference?.estimate ?? null,
    cohensH: null,
    oddsRatio: null,
    p: pairs === 0 ? null : exactMcnemar(counts),
    adjustment: 'holm',
    adjustedP: null,
    ...changes,
  };
}

export function endpointNamed(name: EndpointName): Endpoint {
  return endpoints.find((endpoint) => endpoint.name === name)!; // the type says that there is one
}

/** What such a comparison says of refusal. */
export function aBenefit(counts: PairedCounts, changes: Partial<Comparison> = {}): Benefit {
  return benefitOf(aPairedComparison(counts, changes), endpointNamed('strongreject-refused'), 0)!; // callers give pairs
}
