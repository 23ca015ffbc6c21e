import { assertMay, CALLER_HEADER, signCaller, type Caller } from '@retrace/service';
import type { Request, RequestHandler, Response } from 'express';
import { createProxyServer } from 'httpxy';

import { ServiceBrokeOff, ServiceDown, ServiceUnplaced } from './gateway-errors.js';
import { ownerOf, type OwningService } from './path-owners.js';

export interface GatewayOptions {
  /** Where the services are that are anywhere. */
  readonly urls: Readonly<Record<OwningService, string | undefined>>;
  /** Shared with them. */
  readonly secret: string;
  readonly now: () => number;
}

/** Without a byte from the service; its streams send a heartbeat every 15 s. */
const SILENCE_MS = 120_000;

/** What is between the client and the front door, and none of the service's business. */
const keptHeaders = ['authorization', 'cookie', 'forwarded', 'via', 'x-real-ip', CALLER_HEADER];

const downCodes: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT'];

/**
 * Passes on what other services answer, streams and downloads as they come, with who asks. A role is checked here by the
 * method, and by the service where it knows better.
 */
export function gateway({ urls, secret, now }: GatewayOptions): RequestHandler {
  const proxy = createProxyServer({ changeOrigin: true, proxyTimeout: SILENCE_MS });
  const passOn = async (service: OwningService, request: Request, response: Response): Promise<void> => {
    const caller = assertMay(request);
    const target = urls[service];
    if (target === undefined) throw new ServiceUnplaced(service);
    stripHeaders(request);
    const headers = { [CALLER_HEADER]: signed(caller, request) };
    try {
      await proxy.web(request, response, { target, headers });
    } catch (error) {
      throw toldError(error, service, target);
    }
  };
  const signed = (caller: Caller, { method, originalUrl: path }: Request): string =>
    signCaller(caller, { method, path }, secret, now());
  return async (request, response, next) => {
    const service = ownerOf(request.originalUrl);
    if (service === undefined) return next();
    try {
      await passOn(service, request, response);
    } catch (error) {
      // Who has gone, or has a part of the answer, can be told nothing more.
      if (!response.headersSent && !response.destroyed) throw error;
      response.destroy();
    }
  };
}

/** So that nothing that the client says of itself is taken for the gateway's word. */
function stripHeaders({ headers }: Request): void {
  for (const name of Object.keys(headers)) {
    if (keptHeaders.includes(name) || name.startsWith('x-forwarded-')) delete headers[name];
  }
}

function toldError(error: unknown, service: OwningService, url: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return downCodes.includes(code) ? new ServiceDown(service, url, error) : new ServiceBrokeOff(service, error);
}
