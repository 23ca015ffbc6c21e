import { ApiForeign, ApiRefused, ApiUnreachable } from './api-errors.js';

/** Requests to the API of a running Retrace. */
export class ApiRequests {
  readonly url: string;

  /**
   * @param url where it is served, like `http://127.0.0.1:4800`
   * @param token of the API, where it asks for one
   */
  constructor(
    url: string,
    private readonly token?: string,
  ) {
    this.url = url.replace(/\/+$/, '');
  }

  /** The JSON that a request is answered with. @throws ApiForeign, ApiRefused, ApiUnreachable, the signal's reason */
  async ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await this.send(path, init);
    const answer: unknown = await response.json().catch((error: unknown) => {
      throw new ApiForeign(this.url, error);
    });
    return answer as Answer; // the server is of the same version, and its types are the contract
  }

  /** An answer that is no error, whatever it holds. @throws ApiRefused, ApiUnreachable, the signal's reason */
  async send(path: string, init?: RequestInit): Promise<Response> {
    const headers = new Headers(init?.headers);
    if (this.token !== undefined) headers.set('authorization', `Bearer ${this.token}`);
    const response = await fetch(`${this.url}/api/${path}`, { ...init, headers }).catch((error: unknown) => {
      init?.signal?.throwIfAborted();
      throw new ApiUnreachable(this.url, error);
    });
    if (response.ok) return response;
    throw new ApiRefused(response.status, await this.messageOf(response));
  }

  /** In the server's words; a proxy in between has a page instead. */
  private async messageOf(response: Response): Promise<string> {
    const body: unknown = await response.json().catch(() => undefined);
    const isError = typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
    if (isError) return String(body.message);
    return `${this.url} answered ${`${response.status} ${response.statusText}`.trim()}.`;
  }
}
