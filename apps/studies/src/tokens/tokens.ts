import { BadRequestException } from '@nestjs/common';
import type { ApiRole } from '@retrace/contracts';

import { assertSomebodyRules, type HeldToken } from '../domain/token-rules.js';
import type { FixedTokens } from './fixed-tokens.js';
import { newToken, sha256Of } from './token-secret.js';
import type { TokenStore } from './token-store.js';
import type { TokenEntity } from './token.entity.js';

export interface WantedToken {
  readonly name: string;
  readonly role: ApiRole;
  readonly expiresAt: Date | null;
}

/** Makes and revokes tokens. */
export class Tokens {
  constructor(
    private readonly store: TokenStore,
    private readonly fixed: FixedTokens,
    private readonly now: () => Date,
  ) {}

  /** @returns also the token itself, which nobody can show again @throws NoAdminConflict */
  async create(wanted: WantedToken): Promise<{ readonly stored: TokenEntity; readonly token: string }> {
    const createdAt = this.now();
    if (wanted.expiresAt !== null && wanted.expiresAt <= createdAt) {
      throw new BadRequestException('expiresAt must be in the future');
    }
    const { id, token } = newToken();
    const sha256 = sha256Of(token);
    const stored = await this.store.add({ id, ...wanted, sha256, createdAt }, (held) => this.check(held, createdAt));
    return { stored, token };
  }

  list(): Promise<readonly TokenEntity[]> {
    return this.store.list();
  }

  /** @throws TokenNotFound, NoAdminConflict */
  async revoke(id: string): Promise<void> {
    const now = this.now();
    await this.store.revoke(id, now, (held) => this.check(held, now));
  }

  /** Whoever has the environment's token can always mend it. */
  private check(held: readonly HeldToken[], now: Date): void {
    if (this.fixed.environment === undefined) assertSomebodyRules(held, now);
  }
}
