import type { StudyHistoryPage } from '@retrace/contracts';

import type { ApiRequests } from './api-requests.js';

/** The latest of what happened in a study. @throws ApiRefused, ApiUnreachable */
export function studyHistory(requests: ApiRequests, id: string, limit: number): Promise<StudyHistoryPage> {
  return requests.ask((client) =>
    client.GET('/api/studies/{id}/history', { params: { path: { id }, query: { limit } } }),
  );
}
