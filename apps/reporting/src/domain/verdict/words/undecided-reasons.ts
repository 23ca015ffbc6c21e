import type { VerdictSpec } from '@retrace/study';

import { percent, percentInterval, signedPoints } from '../../wording.js';
import type { Benefit } from '../benefit.js';
import type { PlannedGain, PlannedUtility, RuleEvidence } from '../rule-evidence.js';
import { settlingSize } from '../settling-size.js';
import type { Presence } from '../structure-change.js';
import type { Utility } from '../utility/utility.js';
import { lossWord, marginWords } from './ability-words.js';
import { gradedBounds, gradedRange } from './graded-words.js';
import { withoutPair } from './missing-reasons.js';
import { points } from './points.js';

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
      return [unscored(`the difference to ${against}`, bounds(benefit))];
    case 'open':
      return [
        `the difference to ${against} (${range(benefit)}) neither shows a gain of more than ${needed} points nor rules ` +
          'it out',
      ];
  }
}

function utilityReasons(utility: PlannedUtility, { alpha }: VerdictSpec): readonly string[] {
  const { ability, margin } = utility;
  const told = figuresOf(utility, alpha);
  if (told.kind === 'unmeasured') return [told.reason];
  const change = `“${ability.title}” against base: ${told.range}`;
  const allowed = `a ${lossWord(ability)} of less than ${marginWords(ability, margin)} would not matter`;
  switch (told.says) {
    case 'kept':
      return [];
    case 'lost':
      return [`ability was lost: ${change}; ${allowed}`];
    case 'unscored':
      return [unscored(`the difference to base in “${ability.title}”`, told.bounds)];
    case 'open':
      return [`not shown that ability was kept: ${change}; ${allowed}${told.settled}`];
  }
}

type ToldFigures =
  | {
      readonly kind: 'measured';
      readonly says: Utility;
      readonly range: string;
      readonly bounds: string;
      readonly settled: string;
    }
  | { readonly kind: 'unmeasured'; readonly reason: string };

/** The figures of an ability in its unit. How many prompts would settle it is known of what is counted only. */
function figuresOf(utility: PlannedUtility, alpha: number): ToldFigures {
  const { title } = utility.ability;
  switch (utility.kind) {
    case 'counted': {
      const { seen, margin } = utility;
      if (seen.kind === 'unmeasured') return { kind: 'unmeasured', reason: withoutPair(title, 'base') };
      const { says, benefit } = seen;
      const settled = settledBy(benefit, -margin, alpha);
      return { kind: 'measured', says, range: range(benefit), bounds: bounds(benefit), settled };
    }
    case 'graded': {
      const { seen } = utility;
      if (seen.kind === 'unmeasured') {
        return { kind: 'unmeasured', reason: `“${title}” was measured on no item in both alttrain and base` };
      }
      const { says, difference } = seen;
      return { kind: 'measured', says, range: gradedRange(difference), bounds: gradedBounds(difference), settled: '' };
    }
  }
}

function settledBy(benefit: Benefit, limit: number, alpha: number): string {
  const size = settlingSize(benefit, limit, alpha);
  return size.kind === 'prompts' ? `; about ${size.prompts} of its prompts would settle it` : '';
}

function unscored(difference: string, anywhere: string): string {
  return `what is missing or could not be scored decides ${difference}: it may lie anywhere from ${anywhere}`;
}

/** `−5 to +95 points` */
function bounds({ sign, lowest, highest }: Benefit): string {
  const [from, to] = sign === 1 ? [lowest, highest] : [-highest, -lowest];
  return `${signedPoints(from)} to ${signedPoints(to)} points`;
}

/** `+33 points, +13 to +52`, of the endpoint as it is counted. */
function range({ sign, estimate, interval }: Benefit): string {
  const [lower, upper] = sign === 1 ? [interval.lower, interval.upper] : [-interval.upper, -interval.lower];
  return `${signedPoints(sign * estimate)} points, ${signedPoints(lower)} to ${signedPoints(upper)}`;
}
