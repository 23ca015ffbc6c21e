import { timingSafeEqual } from 'node:crypto';

import {
  isLoopbackHost,
  loopbackCallers,
  RequestRefused,
  TokenExpired,
  TokenNeeded,
  TokenWrong,
  type Caller,
  type CallerSource,
  type Identity,
} from '@retrace/service';
import type { Request } from 'express';

import { isExpired } from '../domain/token-rules.js';
import { fixedTokenName, type FixedTokens } from './fixed-tokens.js';
import { sessionSecretOf } from './session-cookie.js';
import type { SessionStore } from './session-store.js';
import { sha256Of, tokenIdOf } from './token-secret.js';
import type { TokenStore } from './token-store.js';
import type { TokenEntity } from './token.entity.js';

/** Knows callers by their token or session; while there is no token, programs of this machine. */
export class TokenCallers implements CallerSource {
  constructor(
    private readonly tokens: TokenStore,
    private readonly sessions: SessionStore,
    private readonly fixed: FixedTokens,
    private readonly now: () => Date,
  ) {}

  async identify(request: Request): Promise<Identity> {
    const token = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) return known('header', () => this.callerOf(token));
    const signedIn = await this.identifySession(request);
    if (signedIn !== undefined) return signedIn;
    if (await this.asksForTokens()) return { kind: 'unknown', refusal: new TokenNeeded() };
    return loopbackCallers.identify(request);
  }

  /** Whose token it is. @throws TokenWrong, TokenExpired */
  async callerOf(token: string): Promise<Caller> {
    const sha256 = sha256Of(token);
    const id = tokenIdOf(token);
    return this.fixedCaller(sha256) ?? this.checked(id === undefined ? null : await this.tokens.find({ id }), sha256);
  }

  async advise(host: string): Promise<string | undefined> {
    if (isLoopbackHost(host) || (await this.asksForTokens())) return undefined;
    return (
      `The API listens on ${host} and there are no tokens: all but programs of this machine are answered 401. Make one ` +
      'here with `retrace token create --name NAME --role admin`, or set RETRACE_ADMIN_TOKEN.'
    );
  }

  /** Undefined where there is no session; one whose token was revoked ends. */
  private async identifySession(request: Request): Promise<Identity | undefined> {
    const secret = sessionSecretOf(request);
    const shown = secret === undefined ? undefined : await this.sessions.tokenOf(secret, this.now());
    if (secret === undefined || shown === undefined) return undefined;
    const identity = await known('cookie', () => this.callerOfHash(shown));
    if (identity.kind === 'known' || !(identity.refusal instanceof TokenWrong)) return identity;
    await this.sessions.end(secret);
    return undefined;
  }

  private async callerOfHash(sha256: Buffer): Promise<Caller> {
    return this.fixedCaller(sha256) ?? this.checked(await this.tokens.find({ sha256 }), sha256);
  }

  private fixedCaller(sha256: Buffer): Caller | undefined {
    const name = fixedTokenName(this.fixed, sha256);
    return name === undefined ? undefined : { role: 'admin', name, key: `token:${name}` };
  }

  private async checked(stored: TokenEntity | null, sha256: Buffer): Promise<Caller> {
    const isGood = stored !== null && timingSafeEqual(stored.sha256, sha256) && stored.revokedAt === null;
    if (!isGood) throw new TokenWrong();
    const { id, name, role, expiresAt } = stored;
    const now = this.now();
    if (expiresAt !== null && isExpired(stored, now)) throw new TokenExpired(name, expiresAt);
    await this.tokens.noteUse(stored, now);
    return { role, name, key: `token:${id}` };
  }

  /** A token that expired counts: time opens no door, only an admin who revokes it. */
  private async asksForTokens(): Promise<boolean> {
    return this.fixed.environment !== undefined || this.tokens.hasAny();
  }
}

async function known(by: 'header' | 'cookie', find: () => Promise<Caller>): Promise<Identity> {
  try {
    return { kind: 'known', caller: await find(), by };
  } catch (error) {
    if (error instanceof RequestRefused) return { kind: 'unknown', refusal: error };
    throw error;
  }
}
