import type { StudyEventView, StudyView } from '@retrace/contracts';

import type { ApiRequests } from '../../api/api-requests.js';
import { followStudy } from '../../api/follow-study.js';
import type { StudiesApi } from '../../api/studies-api.js';
import { studyHistory } from '../../api/study-history.js';

/** The most that the server tells at once. */
const MOST = 1000;

export interface FollowedHistory {
  readonly id: string;
  /** How many events to begin with. */
  readonly last: number;
  readonly signal: AbortSignal;
}

/**
 * The latest of what happened in a study, in the order in which it did, and what happens until it has ended.
 *
 * @returns the study as it ended, well or not
 * @throws what `followStudy` and `studyHistory` throw
 */
export async function* followHistory(
  api: StudiesApi,
  requests: ApiRequests,
  { id, last, signal }: FollowedHistory,
): AsyncGenerator<StudyEventView, StudyView> {
  const begun = await studyHistory(requests, id, last);
  yield* begun.events.toReversed();
  let told = begun.total;
  let study = await api.get(id);
  for await (study of followStudy(api, id, { signal })) {
    const { total, events } = await studyHistory(requests, id, MOST);
    yield* events.slice(0, Math.max(0, total - told)).toReversed();
    told = total;
  }
  return study;
}
