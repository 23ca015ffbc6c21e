import { sampleFacets, type FacetCount, type SampleFacet, type SampleFacets } from '@retrace/contracts';
import { compareText } from '@retrace/datasets';

import type { FacetFilter } from './sample-filter.js';

/** Samples that are alike in every facet. */
export interface FacetGroup {
  readonly values: Readonly<Record<SampleFacet, string>>;
  readonly count: number;
}

/**
 * Counts values of facets. Those of one facet are counted among the samples that the filters on the others leave, so that a
 * reader sees what choosing another value of it would give.
 */
export function countFacets(
  groups: readonly FacetGroup[],
  filter: FacetFilter,
): Pick<SampleFacets, 'total' | 'facets'> {
  const wanted = sampleFacets.flatMap((facet) => {
    const values = filter[facet];
    return values === undefined ? [] : [{ facet, values: new Set(values) }];
  });
  const counts = new Map(sampleFacets.map((facet) => [facet, new Map<string, number>()]));
  let total = 0;
  for (const { values, count } of groups) {
    const failed = wanted.filter((one) => !one.values.has(values[one.facet]));
    if (failed.length > 1) continue;
    if (failed.length === 0) total += count;
    for (const facet of failed.length === 0 ? sampleFacets : failed.map((one) => one.facet)) {
      const ofFacet = counts.get(facet);
      ofFacet?.set(values[facet], (ofFacet.get(values[facet]) ?? 0) + count);
    }
  }
  const countsOf = (facet: SampleFacet): readonly FacetCount[] =>
    [...(counts.get(facet) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value));
  return {
    total,
    facets: {
      arm: countsOf('arm'),
      seed: countsOf('seed'),
      benchmark: countsOf('benchmark'),
      attack: countsOf('attack'),
      category: countsOf('category'),
      outcome: countsOf('outcome'),
      structure: countsOf('structure'),
      flagged: countsOf('flagged'),
      corrected: countsOf('corrected'),
    },
  };
}
