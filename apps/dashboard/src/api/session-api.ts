import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.js';
import { apiRequest } from './api-request.js';

export type Role = 'read' | 'run' | 'admin';

/** Who asks, as the server knows it. */
export interface Session {
  readonly name: string;
  readonly role: Role;
}

/** What the server tells of who asks: somebody, or that it wants to know first. */
type SessionAnswer = Session | { readonly role: 'none'; readonly needs: 'token' };

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
    const answer = await apiRequest<SessionAnswer>('/session', { signal });
    return answer.role === 'none' ? { kind: 'signed-out' } : { kind: 'signed-in', session: answer };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { kind: 'open' };
    if (error instanceof ApiError && error.status === 401) return { kind: 'signed-out' };
    throw error;
  }
}

/** The token is kept by nobody here: the server answers with a cookie that no script can read. */
export function signIn(token: string): Promise<Session> {
  return apiRequest('/session', { method: 'POST', body: { token } });
}

export function signOut(): Promise<void> {
  return apiRequest('/session', { method: 'DELETE' });
}
