import type { DeadLetterSummary, DeadLetterView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { apiRequest, queryText } from './api-request.js';

/** Messages about a study that a service could not handle, the newest first. */
export function deadLettersQuery(studyId: string) {
  return queryOptions({
    queryKey: ['dead-letters', studyId],
    queryFn: ({ signal }) =>
      apiRequest<readonly DeadLetterSummary[]>(`/dead-letters${queryText({ studyId })}`, { signal }),
  });
}

export type LetterAction = 'replay' | 'discard';

export function settleLetter(letterId: string, action: LetterAction): Promise<DeadLetterView> {
  return apiRequest(`/dead-letters/${encodeURIComponent(letterId)}/${action}`, { method: 'POST' });
}
