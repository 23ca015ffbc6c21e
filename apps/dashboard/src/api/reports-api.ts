import type { ReportSummary } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { orNull } from './catalog-api.js';
import { apiRequest } from './api-request.js';

/** What of a report's JSON is shown here: the summary that every reader relies on, and what its main chart is made of. */
export interface ShownReport extends ReportSummary {
  readonly primaryEndpoint?: string;
  readonly endpoints: readonly (ReportSummary['endpoints'][number] & {
    readonly meaning?: string;
    /** `safety`, `over-refusal`, `ability`. */
    readonly measures?: string;
  })[];
}

/** Null while there is none. A report that is there changes no more. */
export function reportQuery(studyId: string) {
  return queryOptions({
    queryKey: ['report', studyId],
    queryFn: ({ signal }) =>
      orNull(apiRequest<ShownReport>(`/reports/${encodeURIComponent(studyId)}/json`, { signal })),
    staleTime: ({ state }) => (state.data === null ? 0 : Infinity),
  });
}
