import { controlsOf, isTrained, type ArmName, type ControlArm, type StudySpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { benefitOf, missingSamples, type Benefit } from './benefit.js';
import { gainOf, type Gain } from './gain.js';
import { presenceOf, type Presence } from './structure-change.js';
import { utilityEndpoint, utilityOf, type Utility } from './utility.js';

export interface VerdictEvidence {
  readonly spec: StudySpec;
  readonly primary: Endpoint;
  readonly arms: readonly ArmFindings[];
  readonly comparisons: readonly Comparison[];
}

/** What the rule looks at, as far as it was found. */
export interface RuleEvidence {
  /** Of the structure in alttrain's traces. */
  readonly presence: Presence | undefined;
  readonly overBase: PlannedGain<'base'>;
  /** In the order of the rule's controls. */
  readonly overControls: readonly PlannedGain<ControlArm>[];
  /** In the order of the rule. */
  readonly utilities: readonly PlannedUtility[];
}

/** Alttrain against one arm on the primary endpoint. */
export interface PlannedGain<Against extends ArmName = ArmName> {
  readonly against: Against;
  /** Of the structure in that arm's traces. */
  readonly presence: Presence | undefined;
  readonly seen: Seen<Gain>;
}

/** Alttrain against base on one ability. */
export interface PlannedUtility {
  readonly endpoint: Endpoint;
  readonly margin: number;
  readonly seen: Seen<Utility>;
}

/** A comparison and what it says; `unmeasured` without a prompt that was sampled in both arms. */
export type Seen<Says> =
  | { readonly kind: 'measured'; readonly says: Says; readonly comparison: Comparison; readonly benefit: Benefit }
  | { readonly kind: 'unmeasured' };

export function ruleEvidence(evidence: VerdictEvidence): RuleEvidence {
  const { verdict } = evidence.spec;
  const gain = <Against extends ArmName>(against: Against): PlannedGain<Against> => ({
    against,
    presence: presenceIn(against, evidence),
    seen: see(evidence, against, evidence.primary, (benefit, { p }) => gainOf(benefit, p ?? 1, verdict)),
  });
  return {
    presence: presenceIn('alttrain', evidence),
    overBase: gain('base'),
    overControls: controlsOf(verdict).map(gain),
    utilities: (verdict.utility ?? []).map(({ benchmark, margin }) => {
      const endpoint = utilityEndpoint(benchmark);
      const seen = see(evidence, 'base', endpoint, (benefit) => utilityOf(benefit, margin, verdict.alpha));
      return { endpoint, margin, seen };
    }),
  };
}

/** How many samples of an item an arm is to have. */
export function plannedSeeds(arm: ArmName, { training }: StudySpec): number {
  return isTrained(arm) ? training.seeds.length : 1;
}

function presenceIn(arm: ArmName, { arms, spec }: VerdictEvidence): Presence | undefined {
  const findings = findingsOf(arm, arms);
  return findings === undefined ? undefined : presenceOf(findings, plannedSeeds(arm, spec));
}

function see<Says>(
  { spec, arms, comparisons }: VerdictEvidence,
  against: ArmName,
  endpoint: Endpoint,
  judge: (benefit: Benefit, comparison: Comparison) => Says,
): Seen<Says> {
  const comparison = comparisons.find(
    (each) => each.arm === 'alttrain' && each.against === against && each.endpoint === endpoint.name,
  );
  if (comparison === undefined) return { kind: 'unmeasured' };
  const [mine = 0, theirs = 0] = (['alttrain', against] as const).map((arm) => {
    const findings = findingsOf(arm, arms);
    return findings === undefined ? 0 : missingSamples(findings, endpoint, plannedSeeds(arm, spec));
  });
  const benefit = benefitOf(comparison, endpoint, mine + theirs);
  if (benefit === undefined) return { kind: 'unmeasured' };
  return { kind: 'measured', says: judge(benefit, comparison), comparison, benefit };
}

function findingsOf(name: ArmName, arms: readonly ArmFindings[]): ArmFindings | undefined {
  return arms.find(({ arm }) => arm === name);
}
