import type { CurvePoint, RunPage, RunView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { orNull } from './catalog-api.js';
import { apiRequest, queryText } from './api-request.js';

/** More than a chart has pixels for. */
const POINTS = 400;
/** The most that a page of runs holds. */
const RUNS = 1000;

export function runsQuery(studyId: string) {
  return queryOptions({
    queryKey: ['runs', studyId],
    queryFn: ({ signal }) => apiRequest<RunPage>(`/runs${queryText({ studyId, limit: RUNS })}`, { signal }),
  });
}

/** The curve of a run in the order of steps; null while the run is not known. */
export function curveQuery({ studyId, arm, seed }: Pick<RunView, 'studyId' | 'arm' | 'seed'>) {
  return queryOptions({
    queryKey: ['curve', studyId, arm, seed],
    queryFn: ({ signal }) =>
      orNull(
        apiRequest<readonly CurvePoint[]>(`/runs/${studyId}/${arm}/${seed}/curve${queryText({ points: POINTS })}`, {
          signal,
        }),
      ),
  });
}
