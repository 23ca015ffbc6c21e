import type { ArmName } from '@retrace/study';

import type { StudyCosts } from './account/costs.js';
import type { Provenance } from './account/provenance.js';
import type { ArmFindings, CheckpointFindings } from './arm-findings.js';
import type { Exhibits } from './exhibits/exhibit.js';
import type { Comparison } from './outcomes/compare-arms.js';
import type { Endpoint, EndpointName } from './outcomes/endpoint.js';
import type { Verdict } from './verdict/verdict.js';

/**
 * All that a study found: the JSON artifact, and what every other form of the report is made from. Plain values only;
 * what could not be computed is null. The same evidence gives the same bytes.
 */
export interface Report {
  readonly version: 1;
  readonly study: ReportedStudy;
  readonly verdict: Verdict;
  /** What was planned and is missing, to be shown before any figure. */
  readonly gaps: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly primaryEndpoint: EndpointName;
  /** Of the comparisons' intervals: 1 − the spec's alpha. Rates have Wilson intervals of 0.95. */
  readonly comparisonConfidence: number;
  readonly arms: readonly ArmFindings[];
  readonly checkpoints: readonly CheckpointFindings[];
  readonly comparisons: readonly Comparison[];
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
