import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { KnownVia, SessionView } from '@retrace/contracts';
import { identityOf, OpenToAll, TakesToken, validInput, type Identity } from '@retrace/service';
import type { CookieOptions, Request, Response } from 'express';

import { SESSION_COOKIE, sessionSecretOf } from '../tokens/session-cookie.js';
import { SESSION_MS, SessionStore } from '../tokens/session-store.js';
import { TokenCallers } from '../tokens/token-callers.js';
import { sha256Of } from '../tokens/token-secret.js';
import { SessionBody } from './token-body.js';

type ShownBy = Extract<Identity, { readonly kind: 'known' }>['by'];

const via: Readonly<Record<ShownBy, KnownVia>> = { address: 'machine', header: 'token', cookie: 'session' };

/** Sign a browser in and out: it keeps a cookie that no script can read, in place of the token. */
@OpenToAll()
@Controller('session')
export class SessionController {
  constructor(
    private readonly callers: TokenCallers,
    private readonly sessions: SessionStore,
  ) {}

  /**
   * Signs a browser in with a token: sets a cookie.
   *
   * @throws TokenWrong, TokenExpired
   */
  @Post()
  @HttpCode(200)
  @TakesToken()
  async begin(
    @Body(validInput) { token }: SessionBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { role, name } = await this.callers.callerOf(token);
    const secret = await this.sessions.begin(sha256Of(token), new Date());
    response.cookie(SESSION_COOKIE, secret, { ...cookieOptions(request), maxAge: SESSION_MS });
    return { role, name, via: 'session' };
  }

  /** Tells who asks and by what they are known, or that a token is needed. */
  @Get()
  get(@Req() request: Request): SessionView {
    const identity = identityOf(request);
    if (identity?.kind !== 'known') return { role: 'none', needs: 'token' };
    const { role, name } = identity.caller;
    return { role, name, via: via[identity.by] };
  }

  /** Signs a browser out. */
  @Delete()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionSecretOf(request);
    if (secret !== undefined) await this.sessions.end(secret);
    response.clearCookie(SESSION_COOKIE, cookieOptions(request));
  }
}

function cookieOptions({ secure }: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/' };
}
