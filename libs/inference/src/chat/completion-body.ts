import type { OpenAI } from 'openai';

import type { ChatMessage, ChatRequest } from './chat-model.js';

/**
 * What an endpoint calls the most new tokens. The first is older, and the only one that many servers know (Ollama,
 * llama.cpp); OpenAI's reasoning models refuse it and take the second.
 */
export type TokenLimitName = 'max_tokens' | 'max_completion_tokens';

/** Tokens in one place that OpenAI and vLLM give at most. */
const mostLikelyTokens = 20;

/** A request in the form of OpenAI's chat API. */
export function completionBody(
  { model, messages, maxTokens, temperature, format, logprobs }: ChatRequest,
  tokenLimit: TokenLimitName,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const likely = logprobs === undefined ? {} : { logprobs: true, top_logprobs: mostLikelyTokens };
  const body = {
    model,
    messages: [...messages],
    [tokenLimit]: maxTokens,
    temperature,
    ...likely,
    ...continuation(messages),
  };
  if (format === undefined) return body;
  const { name, schema } = format;
  return {
    ...body,
    response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } },
  };
}

/** Not of OpenAI's API: vLLM's fields for an answer that is begun already, which other servers refuse or do not know. */
function continuation(messages: readonly ChatMessage[]): Readonly<Record<string, boolean>> {
  if (messages.at(-1)?.role !== 'assistant') return {};
  return { continue_final_message: true, add_generation_prompt: false };
}
