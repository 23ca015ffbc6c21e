/** Where an endpoint is, and how long it may take. */
export interface ClientSettings {
  /** Up to and with the version, like `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  /** Left out for a local server, which asks for none. */
  readonly apiKey?: string;
  /** For one attempt, in milliseconds, until the whole answer is there. */
  readonly timeoutMs: number;
}
