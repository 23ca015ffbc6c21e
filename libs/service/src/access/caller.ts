import type { ApiRole } from '@retrace/contracts';
import type { Request } from 'express';

import type { RequestRefused } from './access-errors.js';

/** Who asks. */
export interface Caller {
  readonly role: ApiRole;
  /** For people: the name of a token, or `this machine`. */
  readonly name: string;
  /** By which its requests and streams are counted: `token:<id>` or `address:<ip>`. */
  readonly key: string;
}

/**
 * What a request says of who sends it, and by what: a header that its sender has put there, or what a page of another
 * site could have a browser send, too.
 */
export type Identity =
  | { readonly kind: 'known'; readonly caller: Caller; readonly by: 'header' | 'cookie' | 'address' }
  | { readonly kind: 'unknown'; readonly refusal: RequestRefused };

/** Knows who sends requests. */
export interface CallerSource {
  identify(request: Request): Promise<Identity>;
  /** What whoever starts the service has to know of who is served, when it listens on `host`. */
  advise(host: string): Promise<string | undefined>;
}

const identities = new WeakMap<Request, Identity>();

export function rememberIdentity(request: Request, identity: Identity): void {
  identities.set(request, identity);
}

/** Who sends it, as far as that is known. Only requests under `/api` are asked. */
export function identityOf(request: Request): Identity | undefined {
  return identities.get(request);
}

/** By which requests of nobody in particular are counted. */
export function addressKey(request: Request): string {
  return `address:${request.ip ?? 'unknown'}`;
}
