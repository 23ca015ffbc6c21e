import type { DeadLetterSummary, DeadLetterView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { askApi } from './ask-api.js';

/** Messages about a study that a service could not handle, the newest first. */
export function deadLettersQuery(studyId: string) {
  return queryOptions({
    queryKey: ['dead-letters', studyId],
    queryFn: ({ signal }): Promise<readonly DeadLetterSummary[]> =>
      askApi((api) => api.GET('/api/dead-letters', { params: { query: { studyId } }, signal })),
  });
}

export type LetterAction = 'replay' | 'discard';

export function settleLetter(letterId: string, action: LetterAction): Promise<DeadLetterView> {
  const params = { path: { letterId } };
  return action === 'replay'
    ? askApi((api) => api.POST('/api/dead-letters/{letterId}/replay', { params }))
    : askApi((api) => api.POST('/api/dead-letters/{letterId}/discard', { params }));
}
