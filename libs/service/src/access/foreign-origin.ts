import type { IncomingHttpHeaders } from 'node:http';

/** What a request shows of its sender, if anything. */
export type SentBy = 'header' | 'cookie' | 'address' | 'nothing';

/**
 * Whether a page that may not do so has a browser send a request that changes something: one of another host, unless
 * its origin is allowed. Programs name no origin; browsers do.
 *
 * @param allowed origins, like `https://lab.example.org`. They have to show a token: what a browser adds by itself does
 *   not speak for them
 * @param by what the sender is known by: with a cookie it is a browser, which has to name the page
 */
export function isForeign(headers: IncomingHttpHeaders, allowed: readonly string[], by: SentBy): boolean {
  if (by === 'header') return false;
  if (headers.origin === undefined) return by === 'cookie';
  return isOfAnotherHost(headers) && !(by === 'nothing' && allowed.includes(headers.origin));
}

/** Whether a browser says that a page of another host has had it send this. */
export function isOfAnotherHost({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && URL.parse(origin)?.host !== host?.toLowerCase();
}
