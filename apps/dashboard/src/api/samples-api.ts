import type {
  SampleFacet,
  SampleFacets,
  SamplePage,
  SamplePeers,
  SampleView,
  StudyLabelAgreement,
} from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';
import { keepPreviousData, queryOptions, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';

import { apiRequest, queryText } from './api-request.js';

/** Of several values of a facet one has to be met; of several facets, each. */
export type SampleFilter = { readonly [Facet in SampleFacet]?: readonly string[] | undefined } & {
  /** Words of the prompt or the answer. */
  readonly q?: string | undefined;
};

/** Rows that are read at once. */
export const SAMPLES_A_PAGE = 100;
/** How long what was scrolled past is kept. */
const KEPT_MS = 30_000;
const INDEXING_AGAIN_MS = 2000;

export function samplesKey(studyId: string): QueryKey {
  return ['samples', studyId];
}

/** While samples are still taken in, what is shown is read again and again. @param offset where the page begins */
export function samplePageQuery(studyId: string, filter: SampleFilter, offset: number): UseQueryOptions<SamplePage> {
  const query = queryText({ ...filter, offset, limit: SAMPLES_A_PAGE });
  return {
    queryKey: [...samplesKey(studyId), 'page', query],
    queryFn: ({ signal }) => apiRequest<SamplePage>(`${samples(studyId)}${query}`, { signal }),
    staleTime: 60_000,
    gcTime: KEPT_MS,
    refetchInterval: ({ state: { data } }) => (data?.index.state === 'indexing' ? INDEXING_AGAIN_MS : false),
  };
}

export function facetsQuery(studyId: string, filter: SampleFilter) {
  const query = queryText(filter);
  return queryOptions({
    queryKey: [...samplesKey(studyId), 'facets', query],
    queryFn: ({ signal }) => apiRequest<SampleFacets>(`${samples(studyId)}/facets${query}`, { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.index.state === 'indexing' ? INDEXING_AGAIN_MS : false),
  });
}

export function sampleQuery(studyId: string, sampleId: string) {
  return queryOptions({
    queryKey: ['sample', studyId, sampleId],
    queryFn: ({ signal }) => apiRequest<SampleView>(sample(studyId, sampleId), { signal }),
    staleTime: 60_000,
  });
}

/** The same prompt in the other arms and seeds. */
export function peersQuery(studyId: string, sampleId: string) {
  return queryOptions({
    queryKey: ['sample-peers', studyId, sampleId],
    queryFn: ({ signal }) => apiRequest<SamplePeers>(`${sample(studyId, sampleId)}/peers`, { signal }),
    staleTime: 60_000,
  });
}

/** How well the classifier agrees with those who corrected it. */
export function agreementQuery(studyId: string) {
  return queryOptions({
    queryKey: [...samplesKey(studyId), 'agreement'],
    queryFn: ({ signal }) => apiRequest<StudyLabelAgreement>(`${samples(studyId)}/agreement`, { signal }),
  });
}

/** Where the corrected traces are to be had as JSON lines. */
export function goldAddress(studyId: string): string {
  return `/api${samples(studyId)}/gold`;
}

/** What a person says of a sample. */
export type SampleMark =
  | { readonly kind: 'flag'; readonly sampleId: string; readonly flagged: boolean }
  | { readonly kind: 'label'; readonly sampleId: string; readonly step: number; readonly label: StepType }
  | { readonly kind: 'take-back'; readonly sampleId: string; readonly step: number };

/** @returns the sample as it stands then */
export function markSample(studyId: string, mark: SampleMark, by: string): Promise<SampleView> {
  const path = sample(studyId, mark.sampleId);
  switch (mark.kind) {
    case 'flag':
      return apiRequest(`${path}/flag`, { method: 'PUT', body: { flagged: mark.flagged, by } });
    case 'label':
      return apiRequest(`${path}/labels/${mark.step}`, { method: 'PUT', body: { label: mark.label, by } });
    case 'take-back':
      return apiRequest(`${path}/labels/${mark.step}${queryText({ by })}`, { method: 'DELETE' });
  }
}

function samples(studyId: string): string {
  return `/samples/${encodeURIComponent(studyId)}`;
}

function sample(studyId: string, sampleId: string): string {
  return `${samples(studyId)}/${encodeURIComponent(sampleId)}`;
}
