import { describeError } from '@retrace/observability';

import type { ChatModel, ChatRequest, Completion } from './chat-model.js';
import { EndpointCalls, type Answered, type CallSettings } from '../limits/endpoint-calls.js';
import type { ClientSettings } from '../http/client-settings.js';
import { JsonEndpoint } from '../http/json-endpoint.js';
import { completionBody, type TokenLimitName } from './completion-body.js';
import { ModelRefused, refusesLogprobs } from './model-errors.js';
import { readCompletion } from './read-completion.js';

export interface EndpointSettings extends CallSettings, ClientSettings {}

/** A client for any endpoint that speaks OpenAI's chat API. */
export class OpenAiChatModel implements ChatModel {
  private readonly endpoint: JsonEndpoint;
  private readonly calls: EndpointCalls;
  /** By model, where it is not the usual one. */
  private readonly tokenLimits = new Map<string, TokenLimitName>();
  /** Models of which log-probabilities are refused. */
  private readonly withoutLogprobs = new Set<string>();

  constructor(private readonly settings: EndpointSettings) {
    this.calls = new EndpointCalls(settings);
    this.endpoint = new JsonEndpoint(settings, '/chat/completions');
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
      const { content, headers } = await this.endpoint.post(completionBody(request, tokenLimit), signal);
      return { completion: readCompletion(content, this.settings.baseUrl), headers };
    } catch (error) {
      if (tokenLimit === 'max_tokens' && wantsOtherLimit(error)) {
        this.tokenLimits.set(model, 'max_completion_tokens');
        return this.ask(request);
      }
      if ('logprobs' in request && refusesLogprobs(error)) {
        this.withoutLogprobs.add(model);
        return this.ask(asked);
      }
      throw error;
    }
  }
}

/** OpenAI's answer of a reasoning model: `Unsupported parameter: 'max_tokens' … Use 'max_completion_tokens' instead.` */
function wantsOtherLimit(error: unknown): boolean {
  if (!(error instanceof ModelRefused) || error.status !== 400) return false;
  return describeError(error.cause).includes('max_completion_tokens');
}
