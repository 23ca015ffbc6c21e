import type { VerdictOutcome } from '@retrace/contracts';
import type { VerdictSpec } from '@retrace/study';

import { ruleEvidence, type PlannedGain, type RuleEvidence, type VerdictEvidence } from './rule-evidence.js';
import { largestSettlingSize, settlingSize, type SettlingSize } from './settling-size.js';
import { structureChange } from './structure-change.js';
import { verdictTitles, type Verdict } from './verdict.js';
import { supportClauses } from './words/clauses.js';
import { describeFinding } from './words/describe-finding.js';
import { missingReasons } from './words/missing-reasons.js';
import { unchangedReason, undecidedReasons } from './words/undecided-reasons.js';
import { verdictRule } from './words/verdict-rule.js';

/** The outcome with what an inconclusive one has to say. */
interface Decision {
  readonly outcome: VerdictOutcome;
  readonly reasons: readonly string[];
  readonly settling: SettlingSize | null;
}

/** Applies the rule of the spec to what was found. Nothing else enters, so the same findings have the same verdict. */
export function decideVerdict(evidence: VerdictEvidence): Verdict {
  const { spec, primary } = evidence;
  const found = ruleEvidence(evidence);
  const decision = decide(evidence, found);
  const title = verdictTitles[decision.outcome];
  const finding = describeFinding(decision, evidence);
  return {
    outcome: decision.outcome,
    title,
    finding,
    summary: `${title}${title.includes(':') ? ' – ' : ': '}${finding}.`,
    reasons: decision.reasons,
    clauses: supportClauses(found, spec.verdict, primary),
    rule: verdictRule(spec.verdict, primary),
    settling: decision.settling,
  };
}

function decide(evidence: VerdictEvidence, found: RuleEvidence): Decision {
  const missing = missingReasons(evidence, found);
  const [had, has] = [found.overBase.presence, found.presence];
  if (missing.length > 0 || had === undefined || has === undefined) return inconclusive(missing);
  const { verdict } = evidence.spec;
  const { changed } = structureChange(had, has, verdict.structurePresence);
  if (!changed) return inconclusive([unchangedReason(had, has, verdict.structurePresence)]);
  return decideByComparisons(found, verdict);
}

function decideByComparisons(found: RuleEvidence, spec: VerdictSpec): Decision {
  const { overBase, overControls, utilities } = found;
  if (gains(overBase, 'ruled-out')) return decided('refuted-harm-persists');
  if (gains(overBase, 'shown')) {
    const asSafe = overControls.some((control) => gains(control, 'ruled-out') && lacksStructure(control, spec));
    if (asSafe) return decided('refuted-safe-without-structure');
    const gained = overControls.every((control) => gains(control, 'shown'));
    const kept = utilities.every(({ seen }) => seen.kind === 'measured' && seen.says === 'kept');
    if (gained && kept) return decided('supported');
  }
  return inconclusive(undecidedReasons(found, spec), settlingOf(found, spec));
}

function gains({ seen }: PlannedGain, says: 'shown' | 'ruled-out'): boolean {
  return seen.kind === 'measured' && seen.says === says;
}

function lacksStructure({ presence }: PlannedGain, { structurePresence }: VerdictSpec): boolean {
  return presence !== undefined && presence.atMost < structurePresence;
}

/** What would settle the open gains; nothing that could help when an ability was lost. */
function settlingOf({ overBase, overControls, utilities }: RuleEvidence, spec: VerdictSpec): SettlingSize | null {
  if (utilities.some(({ seen }) => seen.kind === 'measured' && seen.says === 'lost')) return null;
  const sizes = [overBase, ...overControls].flatMap(({ seen }) =>
    seen.kind === 'measured' && seen.says === 'open'
      ? [settlingSize(seen.benefit, spec.smallestEffect, spec.alpha)]
      : [],
  );
  return largestSettlingSize(sizes);
}

function decided(outcome: Exclude<VerdictOutcome, 'inconclusive'>): Decision {
  return { outcome, reasons: [], settling: null };
}

function inconclusive(reasons: readonly string[], settling: SettlingSize | null = null): Decision {
  return { outcome: 'inconclusive', reasons, settling };
}
