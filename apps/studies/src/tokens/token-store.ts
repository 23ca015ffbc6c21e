import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';

import { TokenNotFound } from '../domain/token-errors.js';
import type { HeldToken } from '../domain/token-rules.js';
import { TokenEntity } from './token.entity.js';

export type NewToken = Pick<TokenEntity, 'id' | 'name' | 'role' | 'sha256' | 'createdAt' | 'expiresAt'>;

/** Looks at the tokens that will not be revoked after a change, and throws if it may not be. */
export type HeldCheck = (held: readonly HeldToken[]) => void;

const NOTICED_EVERY_MS = 60_000;

/** Who may ask the API. */
@Injectable()
export class TokenStore {
  constructor(private readonly database: DataSource) {}

  async add(token: NewToken, check: HeldCheck): Promise<TokenEntity> {
    return this.changing(async (transaction) => {
      check([...(await heldOf(transaction)), token]);
      return transaction.save(TokenEntity, { ...token, lastUsedAt: null, revokedAt: null });
    });
  }

  /** The newest first, also those that are not good any more. */
  async list(): Promise<readonly TokenEntity[]> {
    return this.database.manager.find(TokenEntity, { order: { createdAt: 'DESC', id: 'ASC' } });
  }

  async find(by: { readonly id: string } | { readonly sha256: Buffer }): Promise<TokenEntity | null> {
    return this.database.manager.findOneBy(TokenEntity, by);
  }

  /** Whether any was made and not revoked since. */
  async hasAny(): Promise<boolean> {
    return this.database.manager.existsBy(TokenEntity, { revokedAt: IsNull() });
  }

  /** One that is revoked stays so. @throws TokenNotFound */
  async revoke(id: string, now: Date, check: HeldCheck): Promise<void> {
    await this.changing(async (transaction) => {
      const held = await heldOf(transaction);
      if (!held.some((token) => token.id === id)) {
        if (await transaction.existsBy(TokenEntity, { id })) return;
        throw new TokenNotFound(id);
      }
      check(held.filter((token) => token.id !== id));
      await transaction.update(TokenEntity, { id }, { revokedAt: now });
    });
  }

  /** Notes that it was used, to the minute. */
  async noteUse({ id, lastUsedAt }: TokenEntity, now: Date): Promise<void> {
    if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < NOTICED_EVERY_MS) return;
    await this.database.manager.update(TokenEntity, { id }, { lastUsedAt: now });
  }

  /** Two that change at once would each count on the other's token. */
  private async changing<Result>(change: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (transaction) => {
      await transaction.query('LOCK TABLE tokens IN SHARE ROW EXCLUSIVE MODE');
      return change(transaction);
    });
  }
}

async function heldOf(transaction: EntityManager): Promise<readonly TokenEntity[]> {
  return transaction.findBy(TokenEntity, { revokedAt: IsNull() });
}
