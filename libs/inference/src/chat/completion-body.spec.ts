import { describe, expect, it } from 'vitest';

import type { ChatMessage } from './chat-model.js';
import { completionBody } from './completion-body.js';

const bodyOf = (...messages: readonly ChatMessage[]): unknown =>
  completionBody({ model: 'm', messages, maxTokens: 8, temperature: 0 }, 'max_tokens');

describe('completionBody', () => {
  const question: ChatMessage = { role: 'user', content: 'Hi' };
  const begun: ChatMessage = { role: 'assistant', content: 'Hello,' };

  it('asks for an answer that is begun to be continued', () => {
    expect(bodyOf(question, begun)).toEqual({
      model: 'm',
      messages: [question, begun],
      max_tokens: 8,
      temperature: 0,
      continue_final_message: true,
      add_generation_prompt: false,
    });
  });

  it('tells nothing but OpenAI’s fields where none is, as other servers refuse what they do not know', () => {
    for (const messages of [[question], [question, begun, question]])
      expect(bodyOf(...messages)).toEqual({ model: 'm', messages, max_tokens: 8, temperature: 0 });
  });
});
