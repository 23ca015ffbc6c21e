import Anthropic, { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import { RetraceError } from '@retrace/observability';

import { EndpointCalls, type Answered } from '../limits/endpoint-calls.js';
import type { AnswerFormat, ChatMessage, ChatModel, ChatRequest, Completion } from './chat-model.js';
import { classifyModelError } from './classify-model-error.js';
import { ModelAnswerUnusable } from './model-errors.js';
import type { EndpointSettings } from './open-ai-chat-model.js';
import { wholeResponseFetch } from '../http/whole-response-fetch.js';

/** A client for Anthropic's Messages API. Its address has no version: `https://api.anthropic.com`. */
export class AnthropicChatModel implements ChatModel {
  private readonly client: Anthropic;
  private readonly calls: EndpointCalls;

  constructor(private readonly settings: EndpointSettings) {
    this.calls = new EndpointCalls(settings);
    this.client = new Anthropic({
      baseURL: settings.baseUrl,
      timeout: settings.timeoutMs,
      maxRetries: 0, // EndpointCalls tries again, and holds all calls back where one is told to wait
      fetch: wholeResponseFetch(),
      logLevel: 'off',
      // Given in full: what is left out the client takes from ANTHROPIC_* variables and from files in the home.
      apiKey: settings.apiKey ?? 'none',
      authToken: null,
      credentials: null,
      config: null,
      profile: null,
    });
  }

  /** Rejects with the errors of OpenAiChatModel. */
  complete(request: ChatRequest): Promise<Completion> {
    return this.calls.complete(request, () => this.ask(request));
  }

  private async ask({ model, messages, maxTokens, temperature, format, signal }: ChatRequest): Promise<Answered> {
    try {
      const { data, response } = await this.client.messages
        .create(
          { model, ...conversation(messages), max_tokens: maxTokens, ...chance(temperature), ...outputConfig(format) },
          { signal },
        )
        .withResponse();
      return { completion: this.read(data), headers: response.headers };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, { APIError, APIConnectionError, APIConnectionTimeoutError }, this.settings);
    }
  }

  /** The client checks no answer against its types, so every part is looked for. */
  private read(answer: Partial<Anthropic.Message>): Answered['completion'] {
    const { baseUrl } = this.settings;
    if (!Array.isArray(answer.content))
      throw new ModelAnswerUnusable(baseUrl, "it has no content; is this address one of Anthropic's Messages API");
    if (answer.usage === undefined) throw new ModelAnswerUnusable(baseUrl, 'it does not count its tokens (no usage)');
    const { input_tokens, output_tokens, cache_creation_input_tokens, cache_read_input_tokens } = answer.usage;
    return {
      text: answer.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(''),
      finish: this.finishOf(answer.stop_reason),
      promptTokens: input_tokens + (cache_creation_input_tokens ?? 0) + (cache_read_input_tokens ?? 0),
      completionTokens: output_tokens,
    };
  }

  private finishOf(reason: Anthropic.Message['stop_reason'] | undefined): Completion['finish'] {
    if (reason === 'end_turn' || reason === 'stop_sequence') return 'stop';
    if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'length';
    throw new ModelAnswerUnusable(this.settings.baseUrl, `it ended with "${reason}" where text was asked for`);
  }
}

/** What a system says stands beside the turns of the conversation. */
function conversation(messages: readonly ChatMessage[]): Pick<Anthropic.MessageCreateParams, 'system' | 'messages'> {
  const system = messages.flatMap(({ role, content }) => (role === 'system' ? [content] : []));
  return {
    ...(system.length === 0 ? {} : { system: system.join('\n\n') }),
    messages: messages.flatMap(({ role, content }) => (role === 'system' ? [] : [{ role, content }])),
  };
}

/** Its temperatures end at 1. */
function chance(temperature: number): { readonly temperature: number } {
  return { temperature: Math.min(temperature, 1) };
}

function outputConfig(format: AnswerFormat | undefined): Pick<Anthropic.MessageCreateParams, 'output_config'> {
  if (format === undefined) return {};
  return { output_config: { format: { type: 'json_schema', schema: { ...format.schema } } } };
}
