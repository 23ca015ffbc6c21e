import type { ReportSummary } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { askApi } from './ask-api.js';
import { orNull } from './catalog-api.js';

/** What of a report's JSON is shown here. */
export type ShownReport = ReportSummary;

/** Null while there is none. A report that is there changes no more. */
export function reportQuery(studyId: string) {
  return queryOptions({
    queryKey: ['report', studyId],
    queryFn: ({ signal }): Promise<ShownReport | null> =>
      orNull(askApi((api) => api.GET('/api/reports/{studyId}/json', { params: { path: { studyId } }, signal }))),
    staleTime: ({ state }) => (state.data === null ? 0 : Infinity),
  });
}
