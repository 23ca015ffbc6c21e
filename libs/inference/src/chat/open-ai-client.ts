import OpenAI from 'openai';

import { wholeResponseFetch } from './whole-response-fetch.js';

/** Where an endpoint is, and how long it may take. */
export interface ClientSettings {
  /** Up to and with the version, like `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  /** Left out for a local server, which asks for none. */
  readonly apiKey?: string;
  /** For one attempt, in milliseconds, until the whole answer is there. */
  readonly timeoutMs: number;
}

/**
 * OpenAI's client for one endpoint, and that alone: what is left out it takes from OPENAI_* variables, and a key meant
 * for another endpoint must not be sent to this one. It insists on some key.
 */
export function openAiClient(settings: ClientSettings & { readonly maxRetries: number }): OpenAI {
  return new OpenAI({
    baseURL: settings.baseUrl,
    timeout: settings.timeoutMs,
    maxRetries: settings.maxRetries,
    fetch: wholeResponseFetch(),
    logLevel: 'off',
    apiKey: settings.apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
  });
}
