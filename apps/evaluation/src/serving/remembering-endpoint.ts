import { CachedChatModel, OpenAiChatModel, type AnswerCache, type ChatModel } from '@retrace/inference';

/** Where models that help to measure are asked, as settings have it. */
export interface HelpingEndpoint {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  /** Calls at a time. */
  readonly concurrency: number;
  readonly timeoutSeconds: number;
}

const MAX_RETRIES = 5;

/** An endpoint that is asked each question once: what it has answered to whichever study and replica is kept. */
export function rememberingEndpoint(
  { baseUrl, apiKey, concurrency, timeoutSeconds }: HelpingEndpoint,
  cache: AnswerCache,
): ChatModel {
  const endpoint = new OpenAiChatModel({
    baseUrl,
    ...(apiKey === undefined ? {} : { apiKey }),
    maxInFlight: concurrency,
    timeoutMs: timeoutSeconds * 1000,
    maxRetries: MAX_RETRIES,
  });
  return new CachedChatModel(endpoint, baseUrl, cache);
}
