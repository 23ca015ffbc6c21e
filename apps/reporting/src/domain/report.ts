import type { OutcomeTable } from '@retrace/outcomes';
import type { ClassifierAgreement } from '@retrace/reasoning';
import type { ArmName } from '@retrace/study';

import type { StudyCosts } from './account/costs.js';
import type { Provenance } from './account/provenance.js';
import type { ArmFindings, CheckpointFindings } from './arm-findings.js';
import type { Exhibits } from './exhibits/exhibit.js';
import type { NotComputed } from './account/not-computed.js';
import type { SeedComparison } from './outcomes/compare-across-seeds.js';
import type { AttackFinding } from './outcomes/attacks.js';
import type { Comparison } from './outcomes/compare-arms.js';
import type { Endpoint, EndpointName } from './outcomes/endpoint.js';
import type { GradedFinding } from './outcomes/graded-findings.js';
import type { JudgeAgreement } from './outcomes/judge-agreement.js';
import type { MediationFinding } from './outcomes/mediate.js';
import type { UtilityFinding } from './outcomes/utility.js';
import type { HarmByStructure } from './traces/trace-findings.js';
import type { Verdict } from './verdict/verdict.js';

/**
 * All that a study found: the JSON artifact, and what every other form of the report is made from. Plain values only;
 * what could not be computed is null. The same evidence gives the same bytes.
 */
export interface Report {
  readonly version: 1;
  readonly study: ReportedStudy;
  readonly verdict: Verdict;
  /** What labelled the sentences of all traces, and how well it agrees with readers. */
  readonly instrument: ClassifierAgreement;
  /** What was planned and is missing, to be shown before any figure. */
  readonly gaps: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly primaryEndpoint: EndpointName;
  /** Of the comparisons' intervals: 1 − the spec's alpha. Rates have Wilson intervals of 0.95. */
  readonly comparisonConfidence: number;
  readonly arms: readonly ArmFindings[];
  readonly checkpoints: readonly CheckpointFindings[];
  readonly comparisons: readonly Comparison[];
  /** The comparisons again, with intervals that speak of other seeds too; empty with a single seed. */
  readonly acrossSeeds: readonly SeedComparison[];
  /** Each trained arm beside base on what must not be lost. */
  readonly utility: readonly UtilityFinding[];
  /** Empty where the spec names no attack. */
  readonly attacks: readonly AttackFinding[];
  /** Means of what is measured of each answer, beside what is counted: benchmarks' own measures, and what judges say. */
  readonly graded: readonly GradedFinding[];
  /** Empty where the spec names no judge. */
  readonly judges: readonly JudgeAgreement[];
  /** For each trained arm, compliance with harmful prompts among traces with the structure and without it. */
  readonly harmByStructure: readonly HarmByStructure[];
  readonly mediation: MediationAccount;
  /** How the intervals of traces, seeds and mediation were drawn. */
  readonly bootstrap: BootstrapAccount;
  /** Every figure that could not be computed, and why. */
  readonly notComputed: readonly NotComputed[];
  /** What became of every item, so that arms of any two reports can be compared later. */
  readonly outcomes: readonly OutcomeTable[];
  readonly exhibits: Exhibits;
  readonly costs: StudyCosts;
  readonly provenance: Provenance;
  readonly limits: readonly string[];
}

export interface ReportedStudy {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly backbone: string;
  readonly structure: string;
  readonly steps: readonly { readonly type: string; readonly name: string }[];
  readonly arms: readonly ArmName[];
  readonly seeds: readonly number[];
  readonly publishedAt: string;
}

/** What share of alttrain's effect on the primary endpoint its structure carries. */
export interface MediationAccount {
  /** Against base and each control; empty without alttrain. */
  readonly findings: readonly MediationFinding[];
  /** What has to hold for them to be effects, in words, to be shown with them. */
  readonly assumptions: readonly string[];
}

export interface BootstrapAccount {
  readonly draws: number;
  /** From the hash of the spec, so that the same samples give the same intervals. */
  readonly seed: number;
  readonly confidence: number;
}
