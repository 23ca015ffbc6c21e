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

import { askApi, type QueryOf } from './ask-api.js';

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
  const query = { ...asked(filter), offset, limit: SAMPLES_A_PAGE };
  const params = { path: { studyId }, query };
  return {
    queryKey: [...samplesKey(studyId), 'page', query],
    queryFn: ({ signal }) => askApi((api) => api.GET('/api/samples/{studyId}', { params, signal })),
    staleTime: 60_000,
    gcTime: KEPT_MS,
    refetchInterval: ({ state: { data } }) => (data?.index.state === 'indexing' ? INDEXING_AGAIN_MS : false),
  };
}

export function facetsQuery(studyId: string, filter: SampleFilter) {
  const params = { path: { studyId }, query: asked(filter) };
  return queryOptions({
    queryKey: [...samplesKey(studyId), 'facets', params.query],
    queryFn: ({ signal }): Promise<SampleFacets> =>
      askApi((api) => api.GET('/api/samples/{studyId}/facets', { params, signal })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.index.state === 'indexing' ? INDEXING_AGAIN_MS : false),
  });
}

export function sampleQuery(studyId: string, sampleId: string) {
  return queryOptions({
    queryKey: ['sample', studyId, sampleId],
    queryFn: ({ signal }): Promise<SampleView> =>
      askApi((api) =>
        api.GET('/api/samples/{studyId}/{sampleId}', { params: { path: { studyId, sampleId } }, signal }),
      ),
    staleTime: 60_000,
  });
}

/** The same prompt in the other arms and seeds. */
export function peersQuery(studyId: string, sampleId: string) {
  return queryOptions({
    queryKey: ['sample-peers', studyId, sampleId],
    queryFn: ({ signal }): Promise<SamplePeers> =>
      askApi((api) =>
        api.GET('/api/samples/{studyId}/{sampleId}/peers', { params: { path: { studyId, sampleId } }, signal }),
      ),
    staleTime: 60_000,
  });
}

/** How well the classifier agrees with those who corrected it. */
export function agreementQuery(studyId: string) {
  return queryOptions({
    queryKey: [...samplesKey(studyId), 'agreement'],
    queryFn: ({ signal }): Promise<StudyLabelAgreement> =>
      askApi((api) => api.GET('/api/samples/{studyId}/agreement', { params: { path: { studyId } }, signal })),
  });
}

/** Where the corrected traces are to be had as JSON lines. */
export function goldAddress(studyId: string): string {
  return `/api/samples/${encodeURIComponent(studyId)}/gold`;
}

/** What a person says of a sample. */
export type SampleMark =
  | { readonly kind: 'flag'; readonly sampleId: string; readonly flagged: boolean }
  | { readonly kind: 'label'; readonly sampleId: string; readonly step: number; readonly label: StepType }
  | { readonly kind: 'take-back'; readonly sampleId: string; readonly step: number };

/** @returns the sample as it stands then */
export function markSample(studyId: string, mark: SampleMark, by: string): Promise<SampleView> {
  const path = { studyId, sampleId: mark.sampleId };
  switch (mark.kind) {
    case 'flag': {
      const body = { flagged: mark.flagged, by };
      return askApi((api) => api.PUT('/api/samples/{studyId}/{sampleId}/flag', { params: { path }, body }));
    }
    case 'label': {
      const params = { path: { ...path, step: mark.step } };
      const body = { label: mark.label, by };
      return askApi((api) => api.PUT('/api/samples/{studyId}/{sampleId}/labels/{step}', { params, body }));
    }
    case 'take-back': {
      const params = { path: { ...path, step: mark.step }, query: { by } };
      return askApi((api) => api.DELETE('/api/samples/{studyId}/{sampleId}/labels/{step}', { params }));
    }
  }
}

/** The words of the address, whatever they are: the server names the values that there are to who asks for another. */
function asked(words: object): QueryOf<'samples.list'> {
  return words;
}
