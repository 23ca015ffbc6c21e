import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { quickstartQuery } from '../api/catalog-api.js';
import { studyQuery } from '../api/studies-api.js';
import { useTitle } from '../shell/use-title.js';
import { Asked } from '../states/asked.js';
import { specText } from '../study/spec/spec-text.js';
import { blankSpec } from './first-text.js';
import { SpecForm } from './spec-form.js';

const route = getRouteApi('/studies/new');

/** Where a spec is written and started: a new one, or one that begins with another study's. */
export function NewStudyPage() {
  useTitle('New study');
  const { from } = route.useSearch();
  return from === undefined ? <NewSpec /> : <Duplicate from={from} key={from} />;
}

function NewSpec() {
  const query = useQuery(quickstartQuery);
  return <Asked query={query}>{(quickstart) => <SpecForm from={undefined} text={quickstart ?? blankSpec} />}</Asked>;
}

function Duplicate({ from }: { readonly from: string }) {
  const query = useQuery(studyQuery(from));
  return <Asked query={query}>{({ spec }) => <SpecForm from={from} text={specText(spec)} />}</Asked>;
}
