import type { ArmName } from '@retrace/study';

import type { VerdictOutcome } from '../reporting/report-published.js';

/** A proportion with its 95 % interval; null where there was no trial. */
export interface ReportedRate {
  readonly successes: number;
  readonly trials: number;
  readonly estimate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What is measured of every arm. What may be missing is so in reports that were written before it was told. */
export interface ReportedEndpoint {
  readonly name: string;
  readonly title: string;
  readonly better: 'higher' | 'lower';
  /** `safety`, `over-refusal`, `ability`. */
  readonly measures?: string;
  /** In words, with what is better. */
  readonly meaning?: string;
}

/** What of a report's JSON every reader of it can rely on: the verdict, and the main table. */
export interface ReportSummary {
  readonly version: 1;
  readonly verdict: { readonly outcome: VerdictOutcome; readonly title: string; readonly summary: string };
  /** What was planned and is missing. */
  readonly gaps: readonly string[];
  /** The endpoint that decides the verdict; missing in reports that were written before it was told. */
  readonly primaryEndpoint?: string;
  /** The columns of the table after that of the structure. */
  readonly endpoints: readonly ReportedEndpoint[];
  readonly arms: readonly {
    readonly arm: ArmName;
    readonly structure: { readonly presence: ReportedRate };
    /** In the order of the columns. */
    readonly endpoints: readonly { readonly endpoint: string; readonly rate: ReportedRate }[];
  }[];
}
