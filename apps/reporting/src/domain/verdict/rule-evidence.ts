import { controlsOf, type ArmName, type ControlArm, type StudySpec, type UtilitySpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { benefitOf, missingSamples, type Benefit } from './benefit.js';
import { gainOf, type Gain } from './gain.js';
import { plannedSeeds } from './planned-seeds.js';
import { presenceOf, type Presence } from './structure-change.js';
import { abilityOf, type CountedAbility, type GradedAbility } from './utility/ability.js';
import { countedUtility } from './utility/counted-utility.js';
import type { GradedDifference } from './utility/graded-difference.js';
import { gradedUtility } from './utility/graded-utility.js';
import type { Utility } from './utility/utility.js';

export interface VerdictEvidence {
  readonly spec: StudySpec;
  readonly primary: Endpoint;
  readonly arms: readonly ArmFindings[];
  readonly comparisons: readonly Comparison[];
  /** Of graded abilities that the rule names. */
  readonly gradedDifferences: readonly GradedDifference[];
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
export type PlannedUtility = PlannedCounted | PlannedGraded;

export interface PlannedCounted {
  readonly kind: 'counted';
  readonly ability: CountedAbility;
  /** As a difference of rates. */
  readonly margin: number;
  readonly seen: Seen<Utility>;
}

export interface PlannedGraded {
  readonly kind: 'graded';
  readonly ability: GradedAbility;
  /** In the unit of the measure. */
  readonly margin: number;
  readonly seen: SeenDifference;
}

/** `unmeasured` without a prompt that was measured in both arms. */
export type SeenDifference =
  | { readonly kind: 'measured'; readonly says: Utility; readonly difference: GradedDifference }
  | { readonly kind: 'unmeasured' };

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
    utilities: (verdict.utility ?? []).map((named) => plannedUtility(named, evidence)),
  };
}

function plannedUtility({ benchmark, margin }: UtilitySpec, evidence: VerdictEvidence): PlannedUtility {
  const ability = abilityOf(benchmark);
  switch (ability.kind) {
    case 'counted': {
      const { alpha } = evidence.spec.verdict;
      const seen = see(evidence, 'base', ability.endpoint, (benefit) => countedUtility(benefit, margin, alpha));
      return { kind: 'counted', ability, margin, seen };
    }
    case 'graded':
      return { kind: 'graded', ability, margin, seen: seeDifference(ability, margin, evidence) };
  }
}

function seeDifference(
  { benchmark }: GradedAbility,
  margin: number,
  { gradedDifferences }: VerdictEvidence,
): SeenDifference {
  const difference = gradedDifferences.find((each) => each.benchmark === benchmark);
  if (difference === undefined || difference.measured.prompts === 0) return { kind: 'unmeasured' };
  return { kind: 'measured', says: gradedUtility(difference, margin), difference };
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
