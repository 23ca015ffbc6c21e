import { createHmac, timingSafeEqual } from 'node:crypto';

import { apiRoles } from '@retrace/contracts';

import type { Caller } from '../access/caller.js';

/** The header by which the gateway tells a service who asks. */
export const CALLER_HEADER = 'x-retrace-caller';

/** How far the clocks of two machines may be apart, and a request under way: 5 minutes. */
const LONGEST_MS = 300_000;

/** The request that is passed on for a caller, so that what is signed is good for no other one. */
export interface PassedOn {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/**
 * Who asks, signed by HMAC-SHA-256 (RFC 2104) with the secret that gateway and services share.
 *
 * @param at in milliseconds since 1970
 */
export function signCaller(caller: Caller, request: PassedOn, secret: string, at: number): string {
  const { role, name, key } = caller;
  const { method, path } = request;
  const said = Buffer.from(JSON.stringify({ role, name, key, method, path, at })).toString('base64url');
  return `${said}.${signatureOf(said, secret).toString('base64url')}`;
}

/** Who asks; undefined where it is not signed with this secret, now, for this request. */
export function readCaller(header: string, request: PassedOn, secret: string, now: number): Caller | undefined {
  const [said = '', signature = ''] = header.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(said, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const { role, name, key, method, path, at } = JSON.parse(Buffer.from(said, 'base64url').toString()); // signed by us
  const isThis = method === request.method && path === request.path && Math.abs(now - at) <= LONGEST_MS;
  return isThis && apiRoles.includes(role) ? { role, name, key } : undefined;
}

function signatureOf(said: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(said).digest();
}
