import type { CurvePoint, RunPage, RunView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { askApi, type QueryOf } from './ask-api.js';
import { orNull } from './catalog-api.js';

/** More than a chart has pixels for. */
const POINTS = 400;
/** The most that a page of runs holds. */
const RUNS = 1000;

export function runsQuery(studyId: string) {
  const query: QueryOf<'runs.list'> = { studyId, limit: RUNS };
  return queryOptions({
    queryKey: ['runs', studyId],
    queryFn: ({ signal }): Promise<RunPage> => askApi((api) => api.GET('/api/runs', { params: { query }, signal })),
  });
}

/** The curve of a run in the order of steps; null while the run is not known. */
export function curveQuery({ studyId, arm, seed }: Pick<RunView, 'studyId' | 'arm' | 'seed'>) {
  const query: QueryOf<'runs.curve'> = { points: POINTS };
  const params = { path: { studyId, arm, seed }, query };
  return queryOptions({
    queryKey: ['curve', studyId, arm, seed],
    queryFn: ({ signal }): Promise<readonly CurvePoint[] | null> =>
      orNull(askApi((api) => api.GET('/api/runs/{studyId}/{arm}/{seed}/curve', { params, signal }))),
  });
}
