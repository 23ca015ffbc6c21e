import type { Item, ItemPage, Revision } from '@retrace/api-client';
import { queryOptions, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';

import { askApi } from './ask-api.js';

export const REWRITES_A_PAGE = 100;
const KEPT_MS = 30_000;

export interface RewriteFilter {
  readonly state?: 'written' | 'set-aside' | undefined;
  readonly review?: 'open' | 'accepted' | 'rejected' | undefined;
}

export function rewritesKey(studyId: string): QueryKey {
  return ['rewrites', studyId];
}

/** @param offset where the page begins */
export function rewritePageQuery(studyId: string, filter: RewriteFilter, offset: number): UseQueryOptions<ItemPage> {
  const query = { ...filter, offset, limit: REWRITES_A_PAGE };
  const params = { path: { studyId }, query };
  return {
    queryKey: [...rewritesKey(studyId), 'page', query],
    queryFn: ({ signal }) => askApi((api) => api.GET('/api/rewriting/{studyId}/items', { params, signal })),
    gcTime: KEPT_MS,
  };
}

export function rewriteQuery(studyId: string, promptId: string) {
  return queryOptions({
    queryKey: ['rewrite', studyId, promptId],
    queryFn: ({ signal }): Promise<Item> =>
      askApi((api) =>
        api.GET('/api/rewriting/{studyId}/items/{promptId}', { params: { path: { studyId, promptId } }, signal }),
      ),
  });
}

/** What a person puts in place of a teacher's words. */
export interface RewriteEdit {
  readonly answer?: string | undefined;
  readonly altered?: string[] | undefined;
  readonly plain?: string[] | undefined;
}

/** What a person decides about a rewrite. */
export type RewriteReview =
  | { readonly verdict: 'accepted'; readonly edit?: RewriteEdit }
  | { readonly verdict: 'rejected'; readonly note?: string };

/** @returns the rewrite as it stands then */
export function reviewRewrite(studyId: string, promptId: string, review: RewriteReview): Promise<Item> {
  const params = { path: { studyId, promptId } };
  return askApi((api) => api.PUT('/api/rewriting/{studyId}/items/{promptId}/review', { params, body: review }));
}

/** The training sets of a study, as they were issued. */
export function revisionsQuery(studyId: string) {
  return queryOptions({
    queryKey: [...rewritesKey(studyId), 'revisions'],
    queryFn: ({ signal }): Promise<readonly Revision[]> =>
      askApi((api) => api.GET('/api/rewriting/{studyId}/training-sets', { params: { path: { studyId } }, signal })),
  });
}

/** Writes the training set of every arm anew, as the reviews leave it. */
export function reissueTrainingSets(studyId: string): Promise<readonly Revision[]> {
  return askApi((api) => api.POST('/api/rewriting/{studyId}/training-sets', { params: { path: { studyId } } }));
}

/** Where a training set is to be had as JSON lines. */
export function trainingSetAddress(studyId: string, { arm, revision }: Revision): string {
  return `/api/rewriting/${encodeURIComponent(studyId)}/training-sets/${encodeURIComponent(arm)}/${revision}`;
}
