import type { StudyPlan } from '@retrace/study';
import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { apiRequest, queryText } from './api-request.js';

/** From the least to the most that something is expected to be. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a study will take; null where nothing tells. */
export interface SpecEstimate {
  readonly tokens: Range;
  readonly seconds: Range | null;
  readonly money: (Range & { readonly currency: string }) | null;
}

export interface PlannedSpec {
  readonly specSha256: string;
  readonly plan: StudyPlan;
  /** Missing where the server does not estimate. */
  readonly estimate?: SpecEstimate;
}

/** What became of a spec that was looked at: what it would run, or why it can't be. */
export type SpecCheck =
  | { readonly kind: 'planned'; readonly planned: PlannedSpec }
  | { readonly kind: 'refused'; readonly message: string };

export function specCheckQuery(spec: string) {
  return queryOptions({
    queryKey: ['spec-check', spec],
    queryFn: ({ signal }) => checkSpec(spec, signal),
    enabled: spec.trim() !== '',
    staleTime: Infinity,
    gcTime: 0, // a text for every pause in typing
  });
}

async function checkSpec(spec: string, signal: AbortSignal): Promise<SpecCheck> {
  try {
    return { kind: 'planned', planned: await planned(spec, signal) };
  } catch (error) {
    const isAboutSpec = error instanceof ApiError && [400, 413, 415, 422].includes(error.status);
    if (!isAboutSpec) throw error;
    return { kind: 'refused', message: error.message };
  }
}

/** A server that does not estimate still says what would run. */
async function planned(spec: string, signal: AbortSignal): Promise<PlannedSpec> {
  const request = { method: 'POST', body: spec, signal } as const;
  const source = queryText({ source: 'The spec' });
  try {
    return await apiRequest<PlannedSpec>(`/studies/plan${source}`, request);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return apiRequest<PlannedSpec>(`/studies/validate${source}`, request);
  }
}
