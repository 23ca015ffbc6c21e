import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { askApi } from './ask-api.js';

/** The spec of the first study, as YAML; null where the server offers none. */
export const quickstartQuery = queryOptions({
  queryKey: ['catalog', 'quickstart'],
  queryFn: ({ signal }) => orNull(askApi((api) => api.GET('/api/catalog/quickstart', { parseAs: 'text', signal }))),
  staleTime: Infinity,
});

/** The JSON Schema of a study spec; null where the server offers none. */
export const specSchemaQuery = queryOptions({
  queryKey: ['catalog', 'spec-schema'],
  queryFn: ({ signal }) => orNull(askApi((api) => api.GET('/api/catalog/spec-schema', { signal }))),
  staleTime: Infinity,
});

/** What the server does not have is null. @throws ApiError of any other kind */
export async function orNull<Answer>(asking: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ApiError && error.notFound) return null;
    throw error;
  }
}
