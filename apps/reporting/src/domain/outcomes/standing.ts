import type { ArmName } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Report } from '../report.js';
import type { Comparison } from './compare-arms.js';
import type { Endpoint } from './endpoint.js';
import type { Rate } from './rate.js';

/** Where an arm stands on an endpoint among the arms of a report. */
export interface Standing {
  /** No arm has a better rate, and some have a worse one. */
  readonly best: boolean;
  /** The arms that it differs from by the report's alpha, with what the verdict thinks of that comparison. */
  readonly differsFrom: readonly { readonly against: ArmName; readonly status: Comparison['status'] }[];
}

/** The arms that a table marks differences from. */
const references: readonly ArmName[] = ['base', 'vanilla-sft'];

/** By the adjusted P value where there is one. */
export function standingOf(report: Report, found: ArmFindings, endpoint: Endpoint): Standing {
  const rate = rateOf(found, endpoint);
  const { alpha } = report.provenance.spec.verdict;
  const differing = report.comparisons.filter(
    ({ arm, against, endpoint: name, p, adjustedP }) =>
      arm === found.arm && name === endpoint.name && references.includes(against) && (adjustedP ?? p ?? 1) <= alpha,
  );
  return {
    best: rate !== undefined && isBest(report.arms, rate, endpoint),
    differsFrom: differing.map(({ against, status }) => ({ against, status })),
  };
}

/** An arm's rate on an endpoint, undefined when the arm has none. */
export function rateOf({ endpoints }: ArmFindings, { name }: Endpoint): Rate | undefined {
  return endpoints.find(({ endpoint }) => endpoint === name)?.rate;
}

function isBest(arms: readonly ArmFindings[], { estimate }: Rate, endpoint: Endpoint): boolean {
  const estimates = arms.flatMap((found) => rateOf(found, endpoint)?.estimate ?? []);
  const [least, most] = [Math.min(...estimates), Math.max(...estimates)];
  return least < most && estimate === (endpoint.better === 'higher' ? most : least);
}
