import createClient, { type Client, type ClientOptions } from 'openapi-fetch';

import type { paths } from './generated/api.js';

/** Requests to the API whose paths, inputs and answers the compiler knows: `client.GET('/api/studies/{id}', …)`. */
export type ApiClient = Client<paths>;

/**
 * A client of the API that is served at a URL. An answer that is an error is not thrown: it is `error` beside `data`.
 *
 * @param url like `http://127.0.0.1:4800`; the page's own, `''`, in a browser
 * @param options what every request has, such as headers, and which `fetch` makes them
 */
export function apiClient(url: string, options: Omit<ClientOptions, 'baseUrl'> = {}): ApiClient {
  return createClient<paths>({ ...options, baseUrl: url });
}
