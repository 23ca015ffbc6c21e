import type { ApiRole } from '@retrace/contracts';

import { NoAdminConflict } from './token-errors.js';

/** What of a token decides whom it serves. */
export interface HeldToken {
  readonly role: ApiRole;
  readonly expiresAt: Date | null;
}

/** Whether a token serves nobody any more by the passing of time. */
export function isExpired({ expiresAt }: HeldToken, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/**
 * Holds that whoever can make and revoke tokens is not shut out: among tokens that are not revoked, one has to be a valid
 * admin's, unless there are none at all.
 *
 * @param held what is not revoked, after the change
 * @throws NoAdminConflict
 */
export function assertSomebodyRules(held: readonly HeldToken[], now: Date): void {
  const isRuled = held.some((token) => token.role === 'admin' && !isExpired(token, now));
  if (held.length > 0 && !isRuled) throw new NoAdminConflict();
}
