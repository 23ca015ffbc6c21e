import type { ChatMessage } from '@retrace/inference';

import type { TokenUse } from './teacher-money.js';

/** A byte is never more than one token in the byte-level vocabularies of today's models; as a rule it takes four. */
const bytesPerToken = 3;

/** What a call may use at most, as far as its words tell: the teacher's tokenizer is not known here. */
export function mostTokens(messages: readonly ChatMessage[], maxTokens: number): TokenUse {
  const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { promptTokens: Math.ceil(bytes / bytesPerToken), completionTokens: maxTokens };
}
