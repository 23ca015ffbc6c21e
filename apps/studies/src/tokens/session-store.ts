import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';

import { SessionEntity } from './session.entity.js';
import { newSecret, sha256Of } from './token-secret.js';

/** How long a browser stays signed in, at most: 7 days. */
export const SESSION_MS = 7 * 86_400_000;

/** Browsers that have shown a token. */
@Injectable()
export class SessionStore {
  constructor(private readonly database: DataSource) {}

  /** @returns the secret of its cookie */
  async begin(tokenSha256: Buffer, now: Date): Promise<string> {
    await this.database.manager.delete(SessionEntity, { expiresAt: LessThanOrEqual(now) });
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + SESSION_MS);
    await this.database.manager.insert(SessionEntity, { sha256: sha256Of(secret), tokenSha256, expiresAt });
    return secret;
  }

  /** The hash of the token that was shown; undefined when the session has ended. */
  async tokenOf(secret: string, now: Date): Promise<Buffer | undefined> {
    const where = { sha256: sha256Of(secret), expiresAt: MoreThan(now) };
    return (await this.database.manager.findOneBy(SessionEntity, where))?.tokenSha256;
  }

  async end(secret: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { sha256: sha256Of(secret) });
  }
}
