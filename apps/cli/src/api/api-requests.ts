import { apiClient, type ApiClient } from '@retrace/api-client';

import { ApiForeign, ApiRefused, ApiUnreachable } from './api-errors.js';

/** What a typed request comes to: `data`, or `error` when the server refuses. */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

type Request<Data> = (client: ApiClient) => Promise<Answered<Data>>;

/** Requests to the API of a running Retrace. */
export class ApiRequests {
  readonly url: string;
  private readonly client: ApiClient;

  /**
   * @param url where it is served, like `http://127.0.0.1:4800`
   * @param token of the API, where it asks for one
   */
  constructor(url: string, token?: string) {
    this.url = url.replace(/\/+$/, '');
    this.client = apiClient(this.url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  }

  /** What a request is answered with. @throws ApiForeign, ApiRefused, ApiUnreachable */
  async ask<Data>(request: Request<Data>): Promise<Data> {
    const { data } = await this.answered(request);
    if (data === undefined) throw new ApiForeign(this.url, 'it answered nothing');
    return data;
  }

  /**
   * An answer that is no error, whatever it holds. Its body is still to be read: the request says `parseAs: 'stream'`.
   *
   * @throws ApiRefused, ApiUnreachable, the signal's reason
   */
  async send(request: Request<unknown>, signal?: AbortSignal): Promise<Response> {
    return (await this.answered(request, signal)).response;
  }

  private async answered<Data>(request: Request<Data>, signal?: AbortSignal): Promise<Answered<Data>> {
    const answered = await request(this.client).catch((error: unknown) => {
      signal?.throwIfAborted();
      // The client reads the answer too: what is no JSON is not from Retrace.
      throw error instanceof SyntaxError ? new ApiForeign(this.url, error) : new ApiUnreachable(this.url, error);
    });
    const { response, error } = answered;
    if (response.ok) return answered;
    throw new ApiRefused(response.status, messageIn(error) ?? this.wordsFor(response));
  }

  private wordsFor({ status, statusText }: Response): string {
    return `${this.url} answered ${`${status} ${statusText}`.trim()}.`;
  }
}

/** In the server's words; a proxy in between has a page instead. */
function messageIn(error: unknown): string | undefined {
  const isProblem =
    typeof error === 'object' && error !== null && 'detail' in error && typeof error.detail === 'string';
  return isProblem ? String(error.detail) : undefined;
}
