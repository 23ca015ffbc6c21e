import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { sessionQuery } from './session-api.js';

const SLOWEST_RETRY_MS = 5000;

/**
 * What the page knows of the server. What can't be reached is asked again until it answers; a refusal is final. A
 * session that has run out meanwhile is noticed by whatever is refused first.
 */
export function createQueries(): QueryClient {
  const noticeSignedOut = (error: Error): void => {
    const isSignedOut = error instanceof ApiError && error.status === 401;
    if (isSignedOut) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 5000,
        networkMode: 'always', // the API may be on this machine, whatever the browser says of the network
        retry: (_, error) => error instanceof ApiError && error.unreachable,
        retryDelay: (tries) => Math.min(500 * 2 ** tries, SLOWEST_RETRY_MS),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}
