import OpenAI from 'openai';

import type { ClientSettings } from '../http/client-settings.js';
import { wholeResponseFetch } from '../http/whole-response-fetch.js';

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
