import OpenAI from 'openai';

import { RetraceError } from '@retrace/observability';

import type { AnswerFormat, ChatModel, ChatRequest, Completion } from './chat-model.js';
import { classifyModelError } from './classify-model-error.js';
import { InFlightLimit } from './in-flight-limit.js';
import { readCompletion } from './read-completion.js';
import { wholeResponseFetch } from './whole-response-fetch.js';

export interface EndpointSettings {
  /** Up to and with the version, like `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  /** Left out for a local server, which asks for none. */
  readonly apiKey?: string;
  /** Requests at a time; what comes beyond waits here. */
  readonly maxInFlight: number;
  /** For one attempt, in milliseconds, until the whole answer is there. */
  readonly timeoutMs: number;
  /**
   * Further attempts after 408, 409, 429, 5xx, a time-out or a lost connection. The pause is what `Retry-After` says,
   * when that is at most 60 s, and otherwise grows from 0.5 to 8 s.
   */
  readonly maxRetries: number;
}

/** A client for any endpoint that speaks OpenAI's chat API. */
export class OpenAiChatModel implements ChatModel {
  private readonly client: OpenAI;
  private readonly inFlight: InFlightLimit;

  constructor(private readonly settings: EndpointSettings) {
    this.inFlight = new InFlightLimit(settings.maxInFlight);
    this.client = new OpenAI({
      baseURL: settings.baseUrl,
      timeout: settings.timeoutMs,
      maxRetries: settings.maxRetries,
      fetch: wholeResponseFetch(),
      logLevel: 'off',
      // Given in full, because what is left out the client takes from OPENAI_* variables: a key meant for
      // another endpoint must not be sent to this one. It insists on some key.
      apiKey: settings.apiKey ?? 'none',
      adminAPIKey: null,
      organization: null,
      project: null,
    });
  }

  /**
   * Rejects with ModelRefused or ModelAnswerUnusable, which no retry mends, or, once retries are used up, with
   * ModelOverloaded, ModelFailed, ModelUnreachable or ModelTimedOut.
   */
  complete(request: ChatRequest): Promise<Completion> {
    return this.inFlight.run(() => this.ask(request), request.signal);
  }

  private async ask({ model, messages, maxTokens, temperature, format, signal }: ChatRequest): Promise<Completion> {
    const started = performance.now();
    try {
      const answer = await this.client.chat.completions.create(
        { model, messages: [...messages], max_tokens: maxTokens, temperature, ...responseFormat(format) },
        { signal },
      );
      return { ...readCompletion(answer, this.settings.baseUrl), latencyMs: performance.now() - started };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, this.settings.baseUrl, this.settings.timeoutMs);
    }
  }
}

function responseFormat(
  format: AnswerFormat | undefined,
): Pick<OpenAI.ChatCompletionCreateParamsNonStreaming, 'response_format'> {
  if (format === undefined) return {};
  const { name, schema } = format;
  return { response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } } };
}
