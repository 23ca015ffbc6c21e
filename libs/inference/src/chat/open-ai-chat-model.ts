import { APIConnectionError, APIConnectionTimeoutError, APIError, type OpenAI } from 'openai';

import { RetraceError } from '@retrace/observability';

import type { ChatModel, ChatRequest, Completion } from './chat-model.js';
import { EndpointCalls, type Answered, type CallSettings } from '../limits/endpoint-calls.js';
import { classifyModelError } from './classify-model-error.js';
import { completionBody, type TokenLimitName } from './completion-body.js';
import { openAiClient, type ClientSettings } from './open-ai-client.js';
import { readCompletion } from './read-completion.js';
import { refusesLogprobs } from './refuses-logprobs.js';

export interface EndpointSettings extends CallSettings, ClientSettings {}

/** A client for any endpoint that speaks OpenAI's chat API. */
export class OpenAiChatModel implements ChatModel {
  private readonly client: OpenAI;
  private readonly calls: EndpointCalls;
  /** By model, where it is not the usual one. */
  private readonly tokenLimits = new Map<string, TokenLimitName>();
  /** Models of which log-probabilities are refused. */
  private readonly withoutLogprobs = new Set<string>();

  constructor(private readonly settings: EndpointSettings) {
    this.calls = new EndpointCalls(settings);
    // EndpointCalls tries again, and holds all calls back where one is told to wait.
    this.client = openAiClient({ ...settings, maxRetries: 0 });
  }

  /**
   * Rejects with ModelRefused or ModelAnswerUnusable, which no retry mends, or, once retries are used up, with
   * ModelOverloaded, ModelFailed, ModelUnreachable, ModelTimedOut or ModelEndpointDown.
   */
  complete(request: ChatRequest): Promise<Completion> {
    return this.calls.complete(request, () => this.ask(request));
  }

  private async ask({ logprobs, ...asked }: ChatRequest): Promise<Answered> {
    const { model, signal } = asked;
    const request = logprobs === undefined || this.withoutLogprobs.has(model) ? asked : { ...asked, logprobs };
    const tokenLimit = this.tokenLimits.get(model) ?? 'max_tokens';
    try {
      const { data, response } = await this.client.chat.completions
        .create(completionBody(request, tokenLimit), { signal })
        .withResponse();
      return { completion: readCompletion(data, this.settings.baseUrl), headers: response.headers };
    } catch (error) {
      signal?.throwIfAborted();
      if (tokenLimit === 'max_tokens' && wantsOtherLimit(error)) {
        this.tokenLimits.set(model, 'max_completion_tokens');
        return this.ask(request);
      }
      if ('logprobs' in request && refusesLogprobs(error)) {
        this.withoutLogprobs.add(model);
        return this.ask(asked);
      }
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, { APIError, APIConnectionError, APIConnectionTimeoutError }, this.settings);
    }
  }
}

/** OpenAI's answer of a reasoning model: `Unsupported parameter: 'max_tokens' … Use 'max_completion_tokens' instead.` */
function wantsOtherLimit(error: unknown): boolean {
  return error instanceof APIError && error.status === 400 && error.message.includes('max_completion_tokens');
}
