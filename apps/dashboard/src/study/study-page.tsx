import type { StudyView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';

import { studyQuery } from '../api/studies-api.js';
import { useTitle } from '../shell/use-title.js';
import { Asked } from '../states/asked.js';
import { StudyHeader } from './study-header.js';
import { StudyTabs, useStudyTitle } from './study-tabs.js';
import { useLiveStudy } from './use-live-study.js';

/** One study: what it is and how it stands, above whichever of its views is chosen. */
export function StudyPage() {
  const { id } = useParams({ from: '/studies/$id' });
  const query = useQuery(studyQuery(id));
  useTitle(useStudyTitle(id, query.data?.name ?? 'Study'));
  return <Asked query={query}>{(study) => <FoundStudy study={study} />}</Asked>;
}

function FoundStudy({ study }: { readonly study: StudyView }) {
  const stream = useLiveStudy(study.id, study.state === 'running');
  return (
    <>
      <StudyHeader study={study} stream={stream} />
      <StudyTabs id={study.id} />
      <Outlet />
    </>
  );
}
