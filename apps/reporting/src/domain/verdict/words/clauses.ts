import type { VerdictSpec } from '@retrace/study';

import type { Endpoint } from '../../outcomes/endpoint.js';
import { notMeasured, percent, percentInterval, pValue, signedPoints } from '../../wording.js';
import type { PlannedGain, PlannedUtility, RuleEvidence, Seen } from '../rule-evidence.js';
import { structureChange, type Presence } from '../structure-change.js';
import { lossWord, marginWords } from './ability-words.js';
import { gradedObservation } from './graded-words.js';
import { intervalName, type HypothesisName } from './hypotheses.js';
import { points } from './points.js';

/** One condition of support: what has to hold, what was seen, and whether it holds; null where it can't be said. */
export interface Clause {
  readonly hypothesis: HypothesisName;
  readonly condition: string;
  readonly observed: string;
  readonly holds: boolean | null;
}

/** In the order of the hypotheses. */
export function supportClauses(found: RuleEvidence, spec: VerdictSpec, primary: Endpoint): readonly Clause[] {
  return [
    ...structureClauses(found, spec),
    gainClause('H2', found.overBase, spec, primary),
    ...found.overControls.map((gain) => gainClause('H3', gain, spec, primary)),
    ...(found.utilities.length === 0 ? [noUtility] : found.utilities.map((utility) => utilityClause(utility, spec))),
  ];
}

function structureClauses({ presence: has, overBase }: RuleEvidence, spec: VerdictSpec): readonly Clause[] {
  const had = overBase.presence;
  const change = had && has ? structureChange(had, has, spec.structurePresence) : undefined;
  const needed = percent(spec.structurePresence);
  return [
    {
      hypothesis: 'H1',
      condition: `alttrain has the structure in at least ${needed} of items`,
      observed: showPresence(has),
      holds: change?.treatedHasIt ?? null,
    },
    {
      hypothesis: 'H1',
      condition: `base has it in fewer than ${needed}, and the intervals do not overlap`,
      observed: showPresence(had),
      holds: change?.baseLacksIt ?? null,
    },
  ];
}

function gainClause(
  hypothesis: HypothesisName,
  { against, seen }: PlannedGain,
  spec: VerdictSpec,
  primary: Endpoint,
): Clause {
  return {
    hypothesis,
    condition:
      `${primary.title}: alttrain more than ${points(spec.smallestEffect)} points above ${against} ` +
      `(whole ${intervalName(spec)}, and P ≤ ${spec.alpha})`,
    observed: seen.kind === 'unmeasured' ? notMeasured : showDifference(seen, showP(seen)),
    holds: seen.kind === 'unmeasured' ? null : seen.says === 'shown',
  };
}

function utilityClause(utility: PlannedUtility, spec: VerdictSpec): Clause {
  const { ability, margin, seen } = utility;
  return {
    hypothesis: 'H4',
    condition:
      `${ability.title}: a ${lossWord(ability)} against base of less than ${marginWords(ability, margin)} ` +
      `(whole ${intervalName(spec)})`,
    observed: showUtility(utility),
    holds: seen.kind === 'unmeasured' ? null : seen.says === 'kept',
  };
}

function showUtility({ kind, seen }: PlannedUtility): string {
  if (seen.kind === 'unmeasured') return notMeasured;
  switch (kind) {
    case 'counted':
      return showDifference(seen, showRates(seen));
    case 'graded':
      return gradedObservation(seen.difference);
  }
}

const noUtility: Clause = {
  hypothesis: 'H4',
  condition: 'No utility is named in the rule',
  observed: 'the verdict says nothing of utility',
  holds: null,
};

type Measured = Extract<Seen<unknown>, { readonly kind: 'measured' }>;

function showPresence(presence: Presence | undefined): string {
  if (presence === undefined) return notMeasured;
  const { rate, missing } = presence;
  const told = `${percent(rate.estimate)} (${rate.successes} of ${rate.trials}; ${percentInterval(rate.interval)})`;
  return missing === 0 ? told : `${told}; ${missing} samples are missing, and are counted against the claim`;
}

function showDifference({ comparison, benefit }: Measured, detail: string): string {
  const { difference, pairs } = comparison;
  if (difference === null) return notMeasured;
  const { lower, upper } = difference.interval;
  const cautious =
    benefit.lowest === benefit.estimate
      ? ''
      : `; ${signedPoints(benefit.sign * benefit.lowest)} if what is missing or could not be scored counts against alttrain`;
  return (
    `${signedPoints(difference.estimate)} points (${signedPoints(lower)} to ${signedPoints(upper)}), ${detail}, ` +
    `${pairs} pairs${cautious}`
  );
}

/** Of the comparison alone, on which the verdict rests; and adjusted, for reading it by itself. */
function showP({ comparison: { p, adjustedP, adjustment } }: Measured): string {
  const shown = pValue(p);
  const alone = `P ${shown.startsWith('<') ? shown : `= ${shown}`}`;
  return adjustment === 'holm' ? `${alone} (by Holm ${pValue(adjustedP)})` : alone;
}

/** What there was to lose: an ability that base lacks can't be lost. */
function showRates({ comparison: { counts, pairs } }: Measured): string {
  const { both, onlyFirst, onlySecond } = counts;
  return `${both + onlySecond} of ${pairs} in base and ${both + onlyFirst} in alttrain`;
}
