import type { ComparisonView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { apiRequest, queryText } from './api-request.js';

/** @param of the sides, the reference first: a study's id, or one of its arms as `id:arm`; two at least */
export function comparisonQuery(of: readonly string[]) {
  return queryOptions({
    queryKey: ['comparison', of],
    queryFn: ({ signal }) => apiRequest<ComparisonView>(`/comparisons${queryText({ of })}`, { signal }),
    enabled: of.length >= 2,
    staleTime: Infinity,
  });
}
