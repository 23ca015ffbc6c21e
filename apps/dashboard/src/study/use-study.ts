import type { StudyView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { studyQuery } from '../api/studies-api.js';

/** The study whose views these are. Its page shows them once the study is there. */
export function useStudy(): StudyView {
  const { id } = useParams({ from: '/studies/$id' });
  const { data } = useQuery(studyQuery(id));
  if (data === undefined) throw new Error('A view of a study is shown inside of its page only.');
  return data;
}
