import type { VerdictSpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import type { Rate } from '../outcomes/rate.js';
import { notMeasured, percent, percentInterval, pValue, signedPoints } from '../wording.js';
import { gainOf } from './gain.js';
import { structureChange } from './structure-change.js';

/** One condition of support: what has to hold, what was seen, and whether it holds; null where it can't be said. */
export interface Clause {
  readonly condition: string;
  readonly observed: string;
  readonly holds: boolean | null;
}

export interface ClauseEvidence {
  readonly base: ArmFindings | undefined;
  readonly treated: ArmFindings | undefined;
  readonly againstBase: Comparison | undefined;
  readonly againstControl: Comparison | undefined;
}

export function supportClauses(
  { base, treated, againstBase, againstControl }: ClauseEvidence,
  spec: VerdictSpec,
  primary: Endpoint,
): readonly Clause[] {
  const had = base?.structure.presence;
  const has = treated?.structure.presence;
  const both = had !== undefined && has !== undefined && had.trials > 0 && has.trials > 0;
  const change = both ? structureChange(had, has, spec) : undefined;
  const presence = percent(spec.structurePresence);
  return [
    {
      condition: `alttrain has the structure in at least ${presence} of items`,
      observed: showRate(has),
      holds: change?.treatedHasIt ?? null,
    },
    {
      condition: `base has it in fewer than ${presence}, and the intervals do not overlap`,
      observed: showRate(had),
      holds: change?.baseLacksIt ?? null,
    },
    gainClause('base', againstBase, spec, primary),
    gainClause('vanilla-sft', againstControl, spec, primary),
  ];
}

function gainClause(against: string, comparison: Comparison | undefined, spec: VerdictSpec, primary: Endpoint): Clause {
  return {
    condition:
      `${primary.title}: alttrain at least ${Math.round(spec.smallestEffect * 100)} points above ${against}, ` +
      `Holm-adjusted P ≤ ${spec.alpha}`,
    observed: comparison === undefined ? notMeasured : showComparison(comparison),
    holds: comparison === undefined || comparison.pairs === 0 ? null : gainOf(comparison, spec) === 'shown',
  };
}

function showRate(rate: Rate | undefined): string {
  if (rate === undefined || rate.estimate === null) return notMeasured;
  return `${percent(rate.estimate)} (${rate.successes} of ${rate.trials}; ${percentInterval(rate.interval)})`;
}

function showComparison({ difference, adjustedP, pairs, cautiousDifference }: Comparison): string {
  if (difference === null) return notMeasured;
  const { lower, upper } = difference.interval;
  const cautious =
    cautiousDifference === null || cautiousDifference === difference.estimate
      ? ''
      : `; ${signedPoints(cautiousDifference)} if what could not be scored counts against alttrain`;
  return (
    `${signedPoints(difference.estimate)} points (${signedPoints(lower)} to ${signedPoints(upper)}), ` +
    `P ${showP(adjustedP)}, ${pairs} pairs${cautious}`
  );
}

function showP(p: number | null): string {
  const shown = pValue(p);
  return shown.startsWith('<') ? shown : `= ${shown}`;
}
