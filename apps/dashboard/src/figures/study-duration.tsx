import type { StudySummary } from '@retrace/contracts';

import { useNow } from '../live/use-now.js';
import { duration } from './figures.js';

/** From when a study was asked for until it ended, or until now. */
export function StudyDuration({ study }: { readonly study: Pick<StudySummary, 'state' | 'requestedAt' | 'endedAt'> }) {
  const { state, requestedAt, endedAt } = study;
  const now = useNow(1000, state === 'running');
  const until = endedAt === undefined ? now : Date.parse(endedAt);
  return <>{duration((until - Date.parse(requestedAt)) / 1000)}</>;
}
