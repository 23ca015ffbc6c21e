import type { StudyHistoryPage, StudyPage, StudyState, StudyView, VerdictOutcome } from '@retrace/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { apiRequest, queryText } from './api-request.js';

export interface StudyFilter {
  readonly q?: string | undefined;
  readonly state?: StudyState | undefined;
  readonly verdict?: VerdictOutcome | undefined;
  readonly offset: number;
  readonly limit: number;
}

export const studiesKey = ['studies'] as const;

export function studiesQuery(filter: StudyFilter) {
  return queryOptions({
    queryKey: [...studiesKey, filter],
    queryFn: ({ signal }) => apiRequest<StudyPage>(`/studies${queryText({ ...filter })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function studyQuery(id: string) {
  return queryOptions({
    queryKey: ['study', id],
    queryFn: ({ signal }) => apiRequest<StudyView>(`/studies/${encodeURIComponent(id)}`, { signal }),
  });
}

/** What happened to a study, the latest first. */
export function historyQuery(id: string, offset: number, limit: number) {
  return queryOptions({
    queryKey: ['history', id, offset, limit],
    queryFn: ({ signal }) =>
      apiRequest<StudyHistoryPage>(`/studies/${encodeURIComponent(id)}/history${queryText({ offset, limit })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

/** Something that a person can have done to a study. */
export type StudyAction = 'cancel' | 'resume';

export function actOnStudy(id: string, action: StudyAction): Promise<StudyView> {
  const path = `/studies/${encodeURIComponent(id)}`;
  return action === 'cancel'
    ? apiRequest(path, { method: 'DELETE' })
    : apiRequest(`${path}/resume`, { method: 'POST' });
}

/** Begins a study. @param spec YAML */
export function submitStudy(spec: string): Promise<StudyView> {
  return apiRequest(`/studies${queryText({ source: 'The spec' })}`, { method: 'POST', body: spec });
}
