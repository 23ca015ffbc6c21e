import type { NextFunction, Request, RequestHandler, Response } from 'express';

import type { RequestLimits } from '../limits/request-limits.js';
import { OriginForeign, TokenNeeded, TokenWrong, type RequestRefused } from './access-errors.js';
import { addressKey, rememberIdentity, type CallerSource, type Identity } from './caller.js';
import { isForeign, isOfAnotherHost } from './foreign-origin.js';
import { isSafe } from './role.js';

/** Of a body that is read for somebody who is not known. */
const MOST_UNKNOWN_BYTES = 4096;

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
    const identity = ofProgramsAlone(await source.identify(request), request);
    rememberIdentity(request, identity);
    if (identity.kind === 'unknown') await receiveUnknown(request, response, identity.refusal);
    const key = identity.kind === 'known' ? identity.caller.key : address;
    const isSafely = isSafe(request.method);
    await limits.count(isSafely ? 'reads' : 'writes', key, response);
    const by = identity.kind === 'known' ? identity.by : 'nothing';
    const { origin, host = '' } = request.headers;
    if (!isSafely && isForeign(request.headers, corsOrigins, by)) throw new OriginForeign(origin, host);
  };
  const receiveUnknown = async (request: Request, response: Response, refusal: RequestRefused): Promise<void> => {
    if (refusal instanceof TokenWrong) await limits.count('wrong', addressKey(request), response);
    if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="Retrace"');
    if (isLong(request)) throw refusal;
  };
  return async (request: Request, response: Response, next: NextFunction) => {
    await identify(request, response);
    next();
  };
}

/** An address speaks for the programs of a machine, and not for pages of other sites that are open there. */
function ofProgramsAlone(identity: Identity, { headers }: Request): Identity {
  const isPage = identity.kind === 'known' && identity.by === 'address' && isOfAnotherHost(headers);
  return isPage ? { kind: 'unknown', refusal: new TokenNeeded() } : identity;
}

/** Whether there is more to read than whoever is not known yet has to say: a token. */
function isLong({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > MOST_UNKNOWN_BYTES;
}

function showsToken({ headers }: Request): boolean {
  return /^bearer /i.test(headers.authorization ?? '');
}
