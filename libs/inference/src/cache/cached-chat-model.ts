import { createHash } from 'node:crypto';

import type { ChatModel, ChatRequest, Completion } from '../chat/chat-model.js';
import type { AnswerCache } from './answer-cache.js';
import { SharedCall } from './shared-call.js';

/**
 * A model that is asked each question once. The same question asked twice at a time is sent once too, and goes on as long
 * as one of the askers wants it. What is kept is what came: another answer to the same question is another `sample`.
 */
export class CachedChatModel implements ChatModel {
  private readonly pending = new Map<string, SharedCall<Completion>>();

  /** @param endpoint where the model is, as the same name may mean another model elsewhere */
  constructor(
    private readonly model: ChatModel,
    private readonly endpoint: string,
    private readonly cache: AnswerCache,
  ) {}

  async complete(request: ChatRequest): Promise<Completion> {
    request.signal?.throwIfAborted();
    const key = this.keyOf(request);
    const call = this.pending.get(key) ?? this.begin(key, request);
    const { answer, isFirst } = await call.wait(request.signal);
    return isFirst ? answer : { ...answer, cached: true };
  }

  private begin(key: string, request: ChatRequest): SharedCall<Completion> {
    const call: SharedCall<Completion> = new SharedCall(
      (signal) => this.findOrAsk(key, { ...request, signal }),
      () => {
        if (this.pending.get(key) === call) this.pending.delete(key);
      },
    );
    this.pending.set(key, call);
    return call;
  }

  private async findOrAsk(key: string, request: ChatRequest): Promise<Completion> {
    const kept = await this.cache.get(key);
    if (kept !== undefined) return { ...kept, cached: true };
    const answer = await this.model.complete(request);
    await this.cache.put(key, answer);
    return answer;
  }

  private keyOf({ model, messages, maxTokens, temperature, format, sample = 1, logprobs }: ChatRequest): string {
    const turns = messages.map(({ role, content }) => [role, content]);
    // What is left out is no part of the key, so that answers are found that were kept before there was such a thing.
    const further = format === undefined && sample === 1 ? [] : [format ?? null, sample];
    const likely = logprobs === undefined ? [] : [{ logprobs }];
    const asked = JSON.stringify([this.endpoint, model, turns, maxTokens, temperature, ...further, ...likely]);
    return createHash('sha256').update(asked).digest('hex');
  }
}
