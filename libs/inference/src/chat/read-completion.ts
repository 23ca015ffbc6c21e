import type { ChatCompletion } from 'openai/resources/chat/completions';

import type { Completion } from './chat-model.js';
import { firstTokensOf } from './first-tokens.js';
import { ModelAnswerUnusable } from './model-errors.js';

/**
 * The completion in an endpoint's answer. The client checks no answer against its types, and compatible endpoints
 * (or a proxy before them) leave things out, so every part is looked for.
 */
export function readCompletion(answer: Partial<ChatCompletion>, endpoint: string): Omit<Completion, 'latencyMs'> {
  const choice = answer.choices?.[0];
  if (choice?.message === undefined) {
    throw new ModelAnswerUnusable(endpoint, "it has no choices; is this address one of OpenAI's chat API");
  }
  const finish = choice.finish_reason;
  if (finish !== 'stop' && finish !== 'length') {
    throw new ModelAnswerUnusable(endpoint, `it ended with "${finish}" where text was asked for`);
  }
  if (typeof answer.usage?.prompt_tokens !== 'number' || typeof answer.usage.completion_tokens !== 'number')
    throw new ModelAnswerUnusable(endpoint, 'it does not count its tokens (no usage)');
  const said = { text: choice.message.content ?? '', ...reasoningIn(choice.message) };
  const firstTokens = firstTokensOf(choice.logprobs, said);
  return {
    ...said,
    ...(firstTokens === undefined ? {} : { firstTokens }),
    finish,
    promptTokens: answer.usage.prompt_tokens,
    completionTokens: answer.usage.completion_tokens,
  };
}

/** Not of OpenAI's API: DeepSeek's name for it, which vLLM and SGLang took over, and OpenRouter's. */
function reasoningIn(message: object): Pick<Completion, 'reasoning'> {
  const { reasoning_content: given, reasoning = given }: Readonly<Record<string, unknown>> = { ...message };
  return typeof reasoning === 'string' && reasoning.trim() !== '' ? { reasoning } : {};
}
