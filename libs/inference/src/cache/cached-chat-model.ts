import { createHash } from 'node:crypto';

import type { ChatModel, ChatRequest, Completion } from '../chat/chat-model.js';
import type { AnswerCache } from './answer-cache.js';

/**
 * A model that is asked each question once. The same question asked twice at a time is sent once too. What is kept is
 * what came, so it is for greedy decoding, where asking again brings nothing new.
 */
export class CachedChatModel implements ChatModel {
  private readonly pending = new Map<string, Promise<Completion>>();

  /** @param endpoint where the model is, as the same name may mean another model elsewhere */
  constructor(
    private readonly model: ChatModel,
    private readonly endpoint: string,
    private readonly cache: AnswerCache,
  ) {}

  async complete(request: ChatRequest): Promise<Completion> {
    const key = this.keyOf(request);
    const pending = this.pending.get(key);
    if (pending !== undefined) return { ...(await pending), cached: true };
    const answer = this.findOrAsk(key, request);
    this.pending.set(key, answer);
    try {
      return await answer;
    } finally {
      this.pending.delete(key);
    }
  }

  private async findOrAsk(key: string, request: ChatRequest): Promise<Completion> {
    const kept = await this.cache.get(key);
    if (kept !== undefined) return { ...kept, cached: true };
    const answer = await this.model.complete(request);
    await this.cache.put(key, answer);
    return answer;
  }

  private keyOf({ model, messages, maxTokens, temperature, format, sample = 1 }: ChatRequest): string {
    const turns = messages.map(({ role, content }) => [role, content]);
    // What is left out is no part of the key, so that answers are found that were kept before there was such a thing.
    const further = format === undefined && sample === 1 ? [] : [format ?? null, sample];
    const asked = JSON.stringify([this.endpoint, model, turns, maxTokens, temperature, ...further]);
    return createHash('sha256').update(asked).digest('hex');
  }
}
