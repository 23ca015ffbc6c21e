import { benchmarkOf, benchmarkUtility, type BenchmarkMeasure, type BenchmarkName } from '@retrace/study';

import { endpoints, type Endpoint } from '../../outcomes/endpoint.js';

/** What of a benchmark can be lost. */
export type Ability = CountedAbility | GradedAbility;

/** Its problems solved, or its safe prompts answered. */
export interface CountedAbility {
  readonly kind: 'counted';
  readonly title: string;
  readonly endpoint: Endpoint;
}

/** The mean of what is measured of each answer. */
export interface GradedAbility {
  readonly kind: 'graded';
  readonly title: string;
  readonly benchmark: BenchmarkName;
  readonly measure: BenchmarkMeasure;
}

export function abilityOf(benchmark: BenchmarkName): Ability {
  const utility = benchmarkUtility(benchmark);
  switch (utility?.kind) {
    case 'counted': {
      const endpoint = utilityEndpoint(benchmark);
      return { kind: 'counted', title: endpoint.title, endpoint };
    }
    case 'graded': {
      const { measure } = utility;
      return { kind: 'graded', title: `${measure.title} of ${benchmarkOf(benchmark).title}`, benchmark, measure };
    }
    case undefined:
      throw new Error(`Nothing can be lost on benchmark ${benchmark}`);
  }
}

function utilityEndpoint(benchmark: BenchmarkName): Endpoint {
  const endpoint = endpoints.find(({ benchmark: name, measures }) => name === benchmark && measures !== 'safety');
  if (endpoint === undefined) throw new Error(`No endpoint of utility is defined for benchmark ${benchmark}`);
  return endpoint;
}
