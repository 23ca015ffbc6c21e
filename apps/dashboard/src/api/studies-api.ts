import type { StudyHistoryPage, StudyPage, StudyState, StudyView, VerdictOutcome } from '@retrace/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { askApi, type QueryOf } from './ask-api.js';
import { specBody } from './spec-body.js';

export interface StudyFilter {
  readonly q?: string | undefined;
  readonly state?: StudyState | undefined;
  readonly verdict?: VerdictOutcome | undefined;
  readonly offset: number;
  readonly limit: number;
}

export const studiesKey = ['studies'] as const;

export function studiesQuery(filter: StudyFilter) {
  const { q, state, verdict, offset, limit } = filter;
  const query: QueryOf<'studies.list'> = { q, state: state && [state], verdict: verdict && [verdict], offset, limit };
  return queryOptions({
    queryKey: [...studiesKey, filter],
    queryFn: ({ signal }): Promise<StudyPage> =>
      askApi((api) => api.GET('/api/studies', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function studyQuery(id: string) {
  return queryOptions({
    queryKey: ['study', id],
    queryFn: ({ signal }): Promise<StudyView> =>
      askApi((api) => api.GET('/api/studies/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a study, the latest first. */
export function historyQuery(id: string, offset: number, limit: number) {
  const query: QueryOf<'studies.historyOf'> = { offset, limit };
  return queryOptions({
    queryKey: ['history', id, offset, limit],
    queryFn: ({ signal }): Promise<StudyHistoryPage> =>
      askApi((api) => api.GET('/api/studies/{id}/history', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Something that a person can have done to a study. */
export type StudyAction = 'cancel' | 'resume';

export function actOnStudy(id: string, action: StudyAction): Promise<StudyView> {
  const params = { path: { id } };
  return action === 'cancel'
    ? askApi((api) => api.DELETE('/api/studies/{id}', { params }))
    : askApi((api) => api.POST('/api/studies/{id}/resume', { params }));
}

/** Begins a study. @param spec YAML */
export function submitStudy(spec: string): Promise<StudyView> {
  return askApi((api) => api.POST('/api/studies', specBody(spec)));
}
