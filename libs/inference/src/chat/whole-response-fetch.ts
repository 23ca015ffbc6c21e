import { Agent, fetch } from 'undici';

/**
 * A fetch that hands out an answer once all of it is there, for the openai client: its time limit and its retries
 * end at the headers, so a connection cut off or stuck in the middle of an answer would escape both.
 * It has no time limit of its own (undici's default of five minutes is too short for a batch on a CPU).
 */
export function wholeResponseFetch(): typeof globalThis.fetch {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  return async (address, init) => {
    const { method, body, headers, signal } = init ?? {};
    if (address instanceof Request || typeof body !== 'string') {
      throw new TypeError('This fetch only does what chats need: it sends text to an address.');
    }
    const response = await fetch(address, { method, body, headers: [...new Headers(headers)], signal, dispatcher });
    const content = await response.arrayBuffer();
    return new Response(content.byteLength === 0 ? null : content, {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    });
  };
}
