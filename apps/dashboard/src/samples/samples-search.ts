import type { SampleFacet } from '@retrace/contracts';

import type { SampleFilter } from '../api/samples-api.js';
import { someText, someTexts, wholeNumber } from '../shell/search-text.js';

/** What samples are filtered by, in the order in which it is offered. Values of the contracts would bring validators. */
export const facets = [
  'arm',
  'seed',
  'benchmark',
  'attack',
  'category',
  'outcome',
  'structure',
  'flagged',
  'corrected',
] as const satisfies readonly SampleFacet[];

/** What the address of the samples holds. */
export type SamplesSearch = SampleFilter & {
  /** The row that is kept in sight, from 1. */
  readonly row?: number | undefined;
};

/** And that of one of them. */
export type SampleSearch = SamplesSearch & {
  /** Those that it stands beside, as `arm` or `arm/seed`. */
  readonly beside?: readonly string[] | undefined;
  /** How answers are shown: as they are, or where they differ from the first. */
  readonly answers?: 'differences' | undefined;
};

type Search = Readonly<Record<string, unknown>>;

export function readSamplesSearch(search: Search): SamplesSearch {
  const named = facets.map((facet) => [facet, someTexts(search[facet])] as const);
  return { q: someText(search['q']), ...Object.fromEntries(named), row: wholeNumber(search['row']) };
}

export function readSampleSearch(search: Search): SampleSearch {
  return {
    ...readSamplesSearch(search),
    beside: someTexts(search['beside']),
    answers: search['answers'] === 'differences' ? 'differences' : undefined,
  };
}

/** Without what stands in an address besides. */
export function filterOf({ q, ...search }: SampleSearch): SampleFilter {
  return { q, ...Object.fromEntries(facets.map((facet) => [facet, search[facet]])) };
}

export function isFiltered(search: SampleSearch): boolean {
  return search.q !== undefined || facets.some((facet) => search[facet] !== undefined);
}
