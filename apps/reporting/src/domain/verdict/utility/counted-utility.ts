import { nonInferiority } from '@retrace/statistics';
import type { BenchmarkName } from '@retrace/study';

import { endpoints, type Endpoint } from '../outcomes/endpoint.js';
import type { Benefit } from './benefit.js';

/**
 * What a comparison with base says of an ability.
 * `kept`: the interval of the loss lies wholly below the margin. `lost`: it lies wholly above. `open`: neither.
 * `unscored`: kept or lost, but no longer when the interval is moved by what is missing or could not be scored.
 */
export type Utility = 'kept' | 'lost' | 'open' | 'unscored';

export function utilityOf(benefit: Benefit, margin: number, alpha: number): Utility {
  const { counts, estimate, lowest, highest } = benefit;
  const { kind, difference } = nonInferiority(counts, { margin, confidence: 1 - alpha });
  switch (kind) {
    case 'non-inferior':
      return difference.interval.lower - (estimate - lowest) > -margin ? 'kept' : 'unscored';
    case 'inferior':
      return difference.interval.upper + (highest - estimate) < -margin ? 'lost' : 'unscored';
    case 'open':
      return 'open';
  }
}

/** What of a benchmark can be lost: its problems solved, or its safe prompts answered. */
export function utilityEndpoint(benchmark: BenchmarkName): Endpoint {
  const endpoint = endpoints.find(({ benchmark: name, measures }) => name === benchmark && measures !== 'safety');
  if (endpoint === undefined) throw new Error(`No endpoint of utility is defined for benchmark ${benchmark}`);
  return endpoint;
}
