import type { ComparisonView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { askApi } from './ask-api.js';

/** @param of the sides, the reference first: a study's id, or one of its arms as `id:arm`; two at least */
export function comparisonQuery(of: readonly string[]) {
  return queryOptions({
    queryKey: ['comparison', of],
    queryFn: ({ signal }): Promise<ComparisonView> =>
      askApi((api) => api.GET('/api/comparisons', { params: { query: { of: [...of] } }, signal })),
    enabled: of.length >= 2,
    staleTime: Infinity,
  });
}
