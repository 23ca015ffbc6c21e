import { APIConnectionError, APIConnectionTimeoutError, APIError, type OpenAI } from 'openai';

import { RetraceError } from '@retrace/observability';

import type { ChatModel, ChatRequest, Completion } from './chat-model.js';
import { EndpointCalls, type Answered, type CallSettings } from '../limits/endpoint-calls.js';
import { classifyModelError } from './classify-model-error.js';
import { completionBody } from './completion-body.js';
import { openAiClient, type ClientSettings } from './open-ai-client.js';
import { readCompletion } from './read-completion.js';

export interface EndpointSettings extends CallSettings, ClientSettings {}

/** A client for any endpoint that speaks OpenAI's chat API. */
export class OpenAiChatModel implements ChatModel {
  private readonly client: OpenAI;
  private readonly calls: EndpointCalls;

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

  private async ask(request: ChatRequest): Promise<Answered> {
    const { signal } = request;
    try {
      const { data, response } = await this.client.chat.completions
        .create(completionBody(request), { signal })
        .withResponse();
      return { completion: readCompletion(data, this.settings.baseUrl), headers: response.headers };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, { APIError, APIConnectionError, APIConnectionTimeoutError }, this.settings);
    }
  }
}
