import type { NextFunction, Request, RequestHandler, Response } from 'express';

import type { RequestLimits } from '../limits/request-limits.js';
import { OriginForeign, TokenWrong } from './access-errors.js';
import { addressKey, rememberIdentity, type CallerSource } from './caller.js';
import { isForeign } from './foreign-origin.js';
import { isSafe } from './role.js';

/**
 * Finds out who sends each request, refuses what other sites have browsers send, and counts it. Whether the caller may
 * is decided where it is known what for: `AccessGuard`, and the gateway.
 */
export function identifyCallers(
  source: CallerSource,
  limits: RequestLimits,
  corsOrigins: readonly string[],
): RequestHandler {
  const identify = async (request: Request, response: Response): Promise<void> => {
    const address = addressKey(request);
    if (showsToken(request)) await limits.assertLeft('wrong', address, response);
    const identity = await source.identify(request);
    rememberIdentity(request, identity);
    const isWrong = identity.kind === 'unknown' && identity.refusal instanceof TokenWrong;
    if (isWrong) await limits.count('wrong', address, response);
    const key = identity.kind === 'known' ? identity.caller.key : address;
    const isSafely = isSafe(request.method);
    await limits.count(isSafely ? 'reads' : 'writes', key, response);
    const by = identity.kind === 'known' ? identity.by : 'nothing';
    const { origin, host = '' } = request.headers;
    if (!isSafely && isForeign(request.headers, corsOrigins, by)) throw new OriginForeign(origin, host);
    if (identity.kind === 'unknown' && identity.refusal.status === 401) {
      response.setHeader('WWW-Authenticate', 'Bearer realm="Retrace"');
    }
  };
  return async (request: Request, response: Response, next: NextFunction) => {
    await identify(request, response);
    next();
  };
}

function showsToken({ headers }: Request): boolean {
  return /^bearer /i.test(headers.authorization ?? '');
}
