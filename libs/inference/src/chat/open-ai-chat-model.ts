import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

import { RetraceError } from '@retrace/observability';

import type { AnswerFormat, ChatModel, ChatRequest, Completion } from './chat-model.js';
import { EndpointCalls, type Answered, type CallSettings } from '../limits/endpoint-calls.js';
import { classifyModelError } from './classify-model-error.js';
import { readCompletion } from './read-completion.js';
import { wholeResponseFetch } from './whole-response-fetch.js';

export interface EndpointSettings extends CallSettings {
  /** Up to and with the version, like `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  /** Left out for a local server, which asks for none. */
  readonly apiKey?: string;
  /** For one attempt, in milliseconds, until the whole answer is there. */
  readonly timeoutMs: number;
}

/** A client for any endpoint that speaks OpenAI's chat API. */
export class OpenAiChatModel implements ChatModel {
  private readonly client: OpenAI;
  private readonly calls: EndpointCalls;

  constructor(private readonly settings: EndpointSettings) {
    this.calls = new EndpointCalls(settings);
    this.client = new OpenAI({
      baseURL: settings.baseUrl,
      timeout: settings.timeoutMs,
      maxRetries: 0, // EndpointCalls tries again, and holds all calls back where one is told to wait
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
   * ModelOverloaded, ModelFailed, ModelUnreachable, ModelTimedOut or ModelEndpointDown.
   */
  complete(request: ChatRequest): Promise<Completion> {
    return this.calls.complete(request, () => this.ask(request));
  }

  private async ask({ model, messages, maxTokens, temperature, format, signal }: ChatRequest): Promise<Answered> {
    try {
      const { data, response } = await this.client.chat.completions
        .create(
          { model, messages: [...messages], max_tokens: maxTokens, temperature, ...responseFormat(format) },
          { signal },
        )
        .withResponse();
      return { completion: readCompletion(data, this.settings.baseUrl), headers: response.headers };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, { APIError, APIConnectionError, APIConnectionTimeoutError }, this.settings);
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
