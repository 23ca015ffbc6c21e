import { request } from 'undici';

import { endpointDispatcher } from './endpoint-dispatcher.js';

/**
 * A fetch that hands out an answer once all of it is there, for clients that are libraries: their time limit and their
 * retries end at the headers, so a connection cut off or stuck in the middle of an answer would escape both. It is
 * undici's `request`, since its own `fetch` takes as much time for a call as all else that is done about it.
 */
export function wholeResponseFetch(): typeof globalThis.fetch {
  const dispatcher = endpointDispatcher();
  return async (address, init) => {
    const { method = 'GET', headers, signal } = init ?? {};
    if (address instanceof Request) throw new TypeError('This fetch is given addresses only.');
    const { body, type } = await sent(init?.body);
    const all = new Headers(headers);
    if (type !== null && !all.has('content-type')) all.set('content-type', type);
    const options = { method, body, headers: [...all].flat(), signal: signal ?? null, dispatcher };
    const response = await request(address, options);
    const content = await response.body.bytes();
    return new Response(content.byteLength === 0 ? null : content, {
      status: response.statusCode,
      headers: Object.entries(response.headers).flatMap(([name, values]) =>
        [values ?? []].flat().map((value): [string, string] => [name, value]),
      ),
    });
  };
}

/** A body in text or bytes, since undici's request knows no form but its own. */
async function sent(
  body: RequestInit['body'],
): Promise<{ readonly body: string | Uint8Array | null; readonly type: string | null }> {
  if (typeof body === 'string' || body === null || body === undefined) return { body: body ?? null, type: null };
  const encoded = new Response(body);
  return { body: await encoded.bytes(), type: encoded.headers.get('content-type') };
}
