import type { ApiRole, NewTokenView, TokenView } from '@retrace/contracts';

import { ApiRequests } from './api-requests.js';

export interface WantedToken {
  readonly name: string;
  readonly role: ApiRole;
  /** ISO 8601; never when left out. */
  readonly expiresAt?: string;
}

/** Who may ask a running Retrace. */
export class TokensApi {
  private readonly requests: ApiRequests;

  /** @param url where it is served, like `http://127.0.0.1:4800` */
  constructor(url: string, token?: string) {
    this.requests = new ApiRequests(url, token);
  }

  create(wanted: WantedToken): Promise<NewTokenView> {
    return this.requests.ask('tokens', {
      method: 'POST',
      body: JSON.stringify(wanted),
      headers: { 'content-type': 'application/json' },
    });
  }

  list(): Promise<readonly TokenView[]> {
    return this.requests.ask('tokens');
  }

  async revoke(id: string): Promise<void> {
    await this.requests.send(`tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }
}
