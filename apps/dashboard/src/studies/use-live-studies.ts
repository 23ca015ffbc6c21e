import type { StudyPage, StudySummary } from '@retrace/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { studiesKey } from '../api/studies-api.js';
import { followEvents } from '../live/event-stream.js';

/** Keeps the lists that were read as the server has them: each study that changes is put in its place. */
export function useLiveStudies(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      followEvents('/studies/events', {
        events: {
          study: (data) => takeIn(queries, JSON.parse(data)),
          reload: () => void queries.invalidateQueries({ queryKey: studiesKey }),
        },
      }),
    [queries],
  );
}

function takeIn(queries: QueryClient, study: StudySummary): void {
  const pages = queries.getQueriesData<StudyPage>({ queryKey: studiesKey });
  for (const [key, page] of pages) {
    if (page === undefined) continue;
    const known = page.studies.find(({ id }) => id === study.id);
    if (known?.state !== study.state) {
      // A filter may hide or show it now: that is for the server to say.
      void queries.invalidateQueries({ queryKey: key });
      continue;
    }
    queries.setQueryData<StudyPage>(key, replaced(page, study));
  }
}

function replaced(page: StudyPage, study: StudySummary): StudyPage {
  return { ...page, studies: page.studies.map((known) => (known.id === study.id ? { ...known, ...study } : known)) };
}
