import type { SessionView } from '@retrace/contracts';
import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { askApi } from './ask-api.js';

/** Who asks, as the server knows them. */
export type Session = Exclude<SessionView, { readonly role: 'none' }>;

export type SessionState =
  /** The server asks nobody who they are. */
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly session: Session };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
});

async function readSession(signal: AbortSignal): Promise<SessionState> {
  try {
    const answer: SessionView = await askApi((api) => api.GET('/api/session', { signal }));
    return answer.role === 'none' ? { kind: 'signed-out' } : { kind: 'signed-in', session: answer };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { kind: 'open' };
    if (error instanceof ApiError && error.status === 401) return { kind: 'signed-out' };
    throw error;
  }
}

/** The token is kept by nobody here: the server answers with a cookie that no script can read. */
export function signIn(token: string): Promise<SessionView> {
  return askApi((api) => api.POST('/api/session', { body: { token } }));
}

export function signOut(): Promise<void> {
  return askApi((api) => api.DELETE('/api/session'));
}
