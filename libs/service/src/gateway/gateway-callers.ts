import { NotByTheGateway } from '../access/access-errors.js';
import type { CallerSource, Identity } from '../access/caller.js';
import { loopbackCallers } from '../access/loopback-callers.js';
import { isLoopbackHost } from '../access/loopback.js';
import { CALLER_HEADER, readCaller } from './signed-caller.js';

/** What gateway and services sign with where both are on one machine and no secret is set. */
export const NO_SECRET = '';

/**
 * Of a service behind the gateway: those whom it vouches for. Without a secret, programs of the machine itself, of which
 * the gateway is one.
 */
export function gatewayCallers(secret: string | undefined, now: () => number = Date.now): CallerSource {
  return {
    identify: async (request): Promise<Identity> => {
      const header = request.headers[CALLER_HEADER];
      if (secret === undefined) {
        const identity = await loopbackCallers.identify(request);
        if (identity.kind === 'unknown' || header === undefined) return identity;
      }
      const passedOn = { method: request.method, path: request.originalUrl };
      const caller = readCaller(String(header ?? ''), passedOn, secret ?? NO_SECRET, now());
      if (caller === undefined) return { kind: 'unknown', refusal: new NotByTheGateway() };
      return { kind: 'known', caller, by: 'header' };
    },
    advise: async (host) =>
      secret === undefined && !isLoopbackHost(host)
        ? `The API listens on ${host} and answers nobody there with anything but 401: set RETRACE_GATEWAY_SECRET to that of ` +
          'the studies service.'
        : undefined,
  };
}
