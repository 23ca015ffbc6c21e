import type { VerdictOutcome } from '@retrace/contracts';
import type { ArmName, StudySpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { supportClauses, type ClauseEvidence } from './clauses.js';
import { gainOf, type Gain } from './gain.js';
import { missingArmReasons, unchangedReason, undecidedReasons, unmeasuredReasons } from './inconclusive-reasons.js';
import { settlingSize, type SettlingSize } from './settling-size.js';
import { structureChange } from './structure-change.js';
import { verdictRule } from './verdict-rule.js';
import { describeFinding } from './describe-finding.js';
import { verdictTitles, type Verdict } from './verdict.js';

export interface VerdictEvidence {
  readonly spec: StudySpec;
  readonly primary: Endpoint;
  readonly arms: readonly ArmFindings[];
  readonly comparisons: readonly Comparison[];
}

/** The outcome with what an inconclusive one has to say. */
interface Decision {
  readonly outcome: VerdictOutcome;
  readonly reasons: readonly string[];
  readonly settling: SettlingSize | null;
}

/** Applies the rule of the spec to what was found. Nothing else enters, so the same findings have the same verdict. */
export function decideVerdict(evidence: VerdictEvidence): Verdict {
  const { spec, primary } = evidence;
  const found = findingsOf(evidence);
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

interface Findings extends ClauseEvidence {
  readonly control: ArmFindings | undefined;
}

function findingsOf({ arms, comparisons }: VerdictEvidence): Findings {
  const arm = (name: ArmName): ArmFindings | undefined => arms.find((findings) => findings.arm === name);
  const against = (name: ArmName): Comparison | undefined =>
    comparisons.find((comparison) => comparison.status === 'planned' && comparison.against === name);
  return {
    base: arm('base'),
    control: arm('vanilla-sft'),
    treated: arm('alttrain'),
    againstBase: against('base'),
    againstControl: against('vanilla-sft'),
  };
}

function decide(evidence: VerdictEvidence, found: Findings): Decision {
  const { spec, arms, primary } = evidence;
  const missing = missingArmReasons(spec, arms);
  if (missing.length > 0) return inconclusive(missing);
  const { base, treated, control, againstBase, againstControl } = found;
  if (!base || !treated || !control || !againstBase || !againstControl) {
    return inconclusive([`the study has no benchmark for “${primary.title}”`]);
  }
  const unmeasured = unmeasuredReasons([againstBase, againstControl], primary);
  if (unmeasured.length > 0) return inconclusive(unmeasured);
  const change = structureChange(base.structure.presence, treated.structure.presence, spec.verdict);
  if (!change.changed) return inconclusive([unchangedReason(base, treated, spec.verdict.structurePresence)]);
  return decideByGains(spec, control, againstBase, againstControl);
}

function decideByGains(
  spec: StudySpec,
  control: ArmFindings,
  againstBase: Comparison,
  againstControl: Comparison,
): Decision {
  const gains = [againstBase, againstControl].map((comparison) => ({
    comparison,
    gain: gainOf(comparison, spec.verdict),
  }));
  const [overBase, overControl] = gains.map(({ gain }) => gain);
  if (overBase === 'ruled-out') return decided('refuted-harm-persists');
  if (overBase === 'shown' && overControl === 'shown') return decided('supported');
  const controlHasIt = (control.structure.presence.estimate ?? 0) >= spec.verdict.structurePresence;
  if (overBase === 'shown' && overControl === 'ruled-out' && !controlHasIt) {
    return decided('refuted-safe-without-structure');
  }
  return inconclusive(undecidedReasons(gains, spec), largestSettlingSize(gains, spec));
}

/** The study is settled when its last open comparison is: what can't be computed for one can't be said of all. */
function largestSettlingSize(
  gains: readonly { readonly comparison: Comparison; readonly gain: Gain }[],
  spec: StudySpec,
): SettlingSize | null {
  const sizes = gains
    .filter(({ gain }) => gain === 'open')
    .map(({ comparison }) => settlingSize(comparison, spec.verdict));
  const unknown = sizes.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return unknown;
  return sizes.reduce<SettlingSize | null>((largest, size) => {
    if (largest?.kind !== 'prompts' || size.kind !== 'prompts') return size;
    return size.prompts > largest.prompts ? size : largest;
  }, null);
}

function decided(outcome: Exclude<VerdictOutcome, 'inconclusive'>): Decision {
  return { outcome, reasons: [], settling: null };
}

function inconclusive(reasons: readonly string[], settling: SettlingSize | null = null): Decision {
  return { outcome: 'inconclusive', reasons, settling };
}
