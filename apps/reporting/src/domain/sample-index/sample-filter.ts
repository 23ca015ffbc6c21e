import type { SampleFacet } from '@retrace/contracts';

/** The value of a seed, an attack or a category that there is none of. */
export const noValue = 'none';

/**
 * Which samples are wanted: of each facet that is named, those with one of its values; and those whose prompt or answer has
 * the words.
 */
export interface SampleFilter {
  readonly facets: FacetFilter;
  readonly words?: string;
}

export type FacetFilter = Readonly<Partial<Record<SampleFacet, readonly string[]>>>;
