import type { PlannedStudy } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { askApi } from './ask-api.js';
import { specBody } from './spec-body.js';

/** From the least to the most that something is expected to be. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface PlannedSpec extends Omit<PlannedStudy, 'estimate'> {
  /** Missing where the server does not estimate. */
  readonly estimate?: PlannedStudy['estimate'];
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
  const request = { ...specBody(spec), signal };
  try {
    return await askApi((api) => api.POST('/api/studies/plan', request));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return askApi((api) => api.POST('/api/studies/validate', request));
  }
}
