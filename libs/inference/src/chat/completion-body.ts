import type { OpenAI } from 'openai';

import type { ChatRequest } from './chat-model.js';

/** A request in the form of OpenAI's chat API. */
export function completionBody({
  model,
  messages,
  maxTokens,
  temperature,
  format,
}: ChatRequest): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const body = { model, messages: [...messages], max_tokens: maxTokens, temperature };
  if (format === undefined) return body;
  const { name, schema } = format;
  return {
    ...body,
    response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } },
  };
}
