import type { ArmName } from '@retrace/study';

import type { VerdictOutcome } from '../reporting/report-published.js';

/** A proportion with its 95 % interval; null where there was no trial. */
export interface ReportedRate {
  readonly successes: number;
  readonly trials: number;
  readonly estimate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What of a report's JSON every reader of it can rely on: the verdict, and the main table. */
export interface ReportSummary {
  readonly version: 1;
  readonly verdict: { readonly outcome: VerdictOutcome; readonly title: string; readonly summary: string };
  /** What was planned and is missing. */
  readonly gaps: readonly string[];
  /** The columns of the table after that of the structure. */
  readonly endpoints: readonly { readonly name: string; readonly title: string; readonly better: 'higher' | 'lower' }[];
  readonly arms: readonly {
    readonly arm: ArmName;
    readonly structure: { readonly presence: ReportedRate };
    /** In the order of the columns. */
    readonly endpoints: readonly { readonly endpoint: string; readonly rate: ReportedRate }[];
  }[];
}
