import type { StudyView } from '@retrace/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { studyQuery } from '../api/studies-api.js';
import { followEvents, type StreamState } from '../live/event-stream.js';

/** Keeps a study that was read as the server has it while it runs, and says how it is heard of. */
export function useLiveStudy(id: string, isRunning: boolean): StreamState {
  const queries = useQueryClient();
  const [state, setState] = useState<StreamState>('ended');
  useEffect(() => {
    if (!isRunning) {
      setState('ended');
      return;
    }
    const take = (data: string): void => {
      const study: StudyView = JSON.parse(data);
      queries.setQueryData(studyQuery(id).queryKey, (before) => (isNewer(study, before) ? study : before));
    };
    return followEvents(`/studies/${encodeURIComponent(id)}/events`, { events: { study: take }, onState: setState });
  }, [id, isRunning, queries]);
  return state;
}

function isNewer(study: StudyView, before: StudyView | undefined): boolean {
  return before === undefined || study.revision >= before.revision;
}
