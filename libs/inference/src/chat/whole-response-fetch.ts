import { Agent, fetch } from 'undici';

/**
 * A fetch that hands out an answer once all of it is there, for the openai client: its time limit and its retries
 * end at the headers, so a connection cut off or stuck in the middle of an answer would escape both.
 * It has no time limit of its own (undici's default of five minutes is too short for a batch on a CPU).
 */
export function wholeResponseFetch(): typeof globalThis.fetch {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  return async (address, init) => {
    const { method, headers, signal } = init ?? {};
    if (address instanceof Request) throw new TypeError('This fetch is given addresses only.');
    const { body, type } = await sent(init?.body);
    const all = new Headers(headers);
    if (type !== null && !all.has('content-type')) all.set('content-type', type);
    const response = await fetch(address, { method, body, headers: [...all], signal, dispatcher });
    const content = await response.arrayBuffer();
    return new Response(content.byteLength === 0 ? null : content, {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    });
  };
}

/** A body in bytes, since undici's own fetch knows no form but its own. */
async function sent(
  body: RequestInit['body'],
): Promise<{ readonly body: string | ArrayBuffer | null; readonly type: string | null }> {
  if (typeof body === 'string' || body === null || body === undefined) return { body: body ?? null, type: null };
  const encoded = new Response(body);
  return { body: await encoded.arrayBuffer(), type: encoded.headers.get('content-type') };
}
