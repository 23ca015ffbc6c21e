import type { StudyView } from '@retrace/contracts';

import type { ApiRequests } from './api-requests.js';

/** Has a failed or cancelled study go on; one that runs is left as it is. @throws ApiRefused, ApiUnreachable */
export function resumeStudy(requests: ApiRequests, id: string): Promise<StudyView> {
  return requests.ask((client) => client.POST('/api/studies/{id}/resume', { params: { path: { id } } }));
}
