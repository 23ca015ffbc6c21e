import { OpenAiChatModel, type ChatModel } from '@retrace/inference';

/** A full batch on a slow machine, several times over. */
const REQUEST_TIMEOUT_MS = 20 * 60_000;

/** Asks a model server for samples. */
export function samplingClient(
  address: { readonly baseUrl: string; readonly apiKey?: string },
  maxInFlight: number,
): ChatModel {
  return new OpenAiChatModel({ ...address, maxInFlight, timeoutMs: REQUEST_TIMEOUT_MS, maxRetries: 2 });
}
