import type { ArmName } from '@retrace/study';

import type { ReportedRate, ReportSummary } from './report-summary.js';

/** What is read of a report's JSON to tell what it says of single checkpoints, and from which sources they learnt. */
export interface ReportOnCheckpoints extends ReportSummary {
  readonly endpoints: readonly (ReportSummary['endpoints'][number] & { readonly benchmark: string })[];
  /** The untouched model has no seed. */
  readonly checkpoints: readonly {
    readonly arm: ArmName;
    readonly seed: number | null;
    readonly structure: { readonly presence: ReportedRate };
    readonly endpoints: readonly { readonly endpoint: string; readonly rate: ReportedRate }[];
  }[];
  readonly provenance: {
    readonly curation: {
      readonly sources: readonly { readonly title: string; readonly licence: string; readonly taken: number }[];
    } | null;
  };
}
