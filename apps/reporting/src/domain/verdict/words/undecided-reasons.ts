import type { VerdictSpec } from '@retrace/study';

import { percent, percentInterval, signedPoints } from '../../wording.js';
import type { Benefit } from '../benefit.js';
import type { PlannedGain, PlannedUtility, RuleEvidence } from '../rule-evidence.js';
import { settlingSize } from '../settling-size.js';
import type { Presence } from '../structure-change.js';
import { lossWord, points } from './hypotheses.js';
import { withoutPair } from './missing-reasons.js';

/** Why the structure can't be said to have changed. */
export function unchangedReason(had: Presence, has: Presence, needed: number): string {
  if (has.atLeast < needed) {
    return (
      `training did not bring the structure about: alttrain has it in ${percent(has.rate.estimate)} of items` +
      `${missingNote(has)}, and ${percent(needed)} is needed`
    );
  }
  return (
    `the structure cannot be said to have changed: base has it in ${showPresence(had)}, ` +
    `alttrain in ${showPresence(has)}`
  );
}

function showPresence(presence: Presence): string {
  const { estimate, interval } = presence.rate;
  return `${percent(estimate)} of items (${percentInterval(interval)})${missingNote(presence)}`;
}

function missingNote({ missing }: Presence): string {
  return missing === 0 ? '' : `, with ${missing} samples missing`;
}

/** One reason for each comparison that keeps the study from a verdict. */
export function undecidedReasons(found: RuleEvidence, spec: VerdictSpec): readonly string[] {
  return [
    ...[found.overBase, ...found.overControls].flatMap((gain) => gainReasons(gain, spec)),
    ...found.utilities.flatMap((utility) => utilityReasons(utility, spec)),
  ];
}

function gainReasons({ against, presence, seen }: PlannedGain, spec: VerdictSpec): readonly string[] {
  if (seen.kind === 'unmeasured') return [];
  const { says, benefit } = seen;
  const needed = points(spec.smallestEffect);
  switch (says) {
    case 'shown':
      return [];
    case 'ruled-out': {
      const structured = presence !== undefined && presence.atMost >= spec.structurePresence;
      const though = structured ? ', which has the structure itself' : '';
      return [`alttrain gains less than ${needed} points over ${against} (${range(benefit)})${though}`];
    }
    case 'unscored':
      return [unscored(benefit, `the difference to ${against}`)];
    case 'open':
      return [
        `the difference to ${against} (${range(benefit)}) neither shows a gain of more than ${needed} points nor rules ` +
          'it out',
      ];
  }
}

function utilityReasons({ endpoint, margin, seen }: PlannedUtility, { alpha }: VerdictSpec): readonly string[] {
  if (seen.kind === 'unmeasured') return [withoutPair(endpoint, 'base')];
  const { says, benefit } = seen;
  const change = `“${endpoint.title}” against base: ${range(benefit)}`;
  const allowed = `a ${lossWord(endpoint)} of less than ${points(margin)} points would not matter`;
  switch (says) {
    case 'kept':
      return [];
    case 'lost':
      return [`ability was lost: ${change}; ${allowed}`];
    case 'unscored':
      return [unscored(benefit, `the difference to base in “${endpoint.title}”`)];
    case 'open':
      return [`not shown that ability was kept: ${change}; ${allowed}${settledBy(benefit, -margin, alpha)}`];
  }
}

function settledBy(benefit: Benefit, limit: number, alpha: number): string {
  const size = settlingSize(benefit, limit, alpha);
  return size.kind === 'prompts' ? `; about ${size.prompts} of its prompts would settle it` : '';
}

function unscored({ sign, lowest, highest }: Benefit, difference: string): string {
  const [from, to] = sign === 1 ? [lowest, highest] : [-highest, -lowest];
  return (
    `what is missing or could not be scored decides ${difference}: it may lie anywhere from ` +
    `${signedPoints(from)} to ${signedPoints(to)} points`
  );
}

/** `+33 points, +13 to +52`, of the endpoint as it is counted. */
function range({ sign, estimate, interval }: Benefit): string {
  const [lower, upper] = sign === 1 ? [interval.lower, interval.upper] : [-interval.upper, -interval.lower];
  return `${signedPoints(sign * estimate)} points, ${signedPoints(lower)} to ${signedPoints(upper)}`;
}
