import type { ArmName } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from './compare-arms.js';
import type { Endpoint, EndpointName } from './endpoint.js';
import type { Rate } from './rate.js';

/** What an arm kept of what base can do, on one endpoint of utility. */
export interface UtilityFinding {
  readonly endpoint: EndpointName;
  readonly title: string;
  readonly measures: 'over-refusal' | 'ability';
  readonly better: Endpoint['better'];
  readonly arm: ArmName;
  readonly rate: Rate;
  readonly base: Rate;
  /** Of the same items, rate of the arm less that of base, with its interval; null without a pair. */
  readonly difference: Comparison['difference'];
  readonly pairs: number;
}

/** Every trained arm beside base on every endpoint of utility. Whether a loss matters is for the verdict's margin to say. */
export function utilityFindings(
  endpoints: readonly Endpoint[],
  arms: readonly ArmFindings[],
  comparisons: readonly Comparison[],
): readonly UtilityFinding[] {
  const base = arms.find(({ arm }) => arm === 'base');
  return endpoints.flatMap(({ name, title, measures, better }) => {
    const baseRate = rateIn(base, name);
    if (measures === 'safety' || baseRate === undefined) return [];
    return arms.flatMap((found) => {
      const rate = rateIn(found, name);
      if (found.arm === 'base' || rate === undefined) return [];
      const comparison = comparisons.find(
        ({ arm, against, endpoint }) => arm === found.arm && against === 'base' && endpoint === name,
      );
      const { difference = null, pairs = 0 } = comparison ?? {};
      return [{ endpoint: name, title, measures, better, arm: found.arm, rate, base: baseRate, difference, pairs }];
    });
  });
}

function rateIn(findings: ArmFindings | undefined, name: EndpointName): Rate | undefined {
  return findings?.endpoints.find(({ endpoint }) => endpoint === name)?.rate;
}
