import { createHash } from 'node:crypto';

import type { ChatModel, ChatRequest, Completion } from '../chat/chat-model.js';
import type { OpenAiBatch } from './open-ai-batch.js';
import { completionBody } from '../chat/completion-body.js';
import { BatchRequestNotMade } from './batch-errors.js';

interface Waiting {
  readonly request: ChatRequest;
  readonly answered: PromiseWithResolvers<Completion>;
}

/** Nobody asks one thing more within this time when all that can be asked was asked. In milliseconds. */
const usualQuietMs = 2000;

/**
 * A model that is asked in batches: what is asked until nothing new comes for a moment is submitted as one, and whoever
 * asked has their answer when that has ended. The same questions after a restart are the same batch, and not paid twice.
 */
export class BatchChatModel implements ChatModel {
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly batch: OpenAiBatch,
    private readonly endpoint: string,
    private readonly quietMs: number = usualQuietMs,
  ) {}

  /** Aborting ends the waiting and leaves the batch to go on. Rejects with the errors of OpenAiBatch. */
  async complete(request: ChatRequest): Promise<Completion> {
    request.signal?.throwIfAborted();
    const id = idOf(request);
    const { answered } = this.waiting.get(id) ?? this.add(id, request);
    return untilAborted(answered.promise, request.signal);
  }

  private add(id: string, request: ChatRequest): Waiting {
    const waiting: Waiting = { request, answered: Promise.withResolvers() };
    waiting.answered.promise.catch(() => undefined); // those who asked may be gone
    this.waiting.set(id, waiting);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.submit(), this.quietMs);
    return waiting;
  }

  private async submit(): Promise<void> {
    const asked = this.waiting;
    this.waiting = new Map();
    try {
      const requests = new Map([...asked].map(([id, { request }]) => [id, request]));
      const { answers } = await this.batch.collect(await this.batch.submit(requests));
      for (const [id, { answered }] of asked) {
        const answer = answers.get(id);
        if (answer?.kind === 'completed') answered.resolve(answer.completion);
        else answered.reject(answer?.error ?? new BatchRequestNotMade(this.endpoint, 'its line can not be read'));
      }
    } catch (error) {
      for (const { answered } of asked.values()) answered.reject(error);
    }
  }
}

/** The same question has the same id, and another sample of it another. */
function idOf(request: ChatRequest): string {
  const asked = JSON.stringify([completionBody(request, 'max_completion_tokens'), request.sample ?? 1]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 40);
}

function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
