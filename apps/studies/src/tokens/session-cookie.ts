import type { Request } from 'express';

export const SESSION_COOKIE = 'retrace_session';

/** The secret in the session's cookie, where there is one. */
export function sessionSecretOf({ headers }: Request): string | undefined {
  return /(?:^|;)\s*retrace_session=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? '')?.[1];
}
