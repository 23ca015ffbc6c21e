import { setTimeout } from 'node:timers/promises';

import { ExponentialBackoff } from 'cockatiel';

import type { ChatRequest, Completion } from '../chat/chat-model.js';
import { InFlightLimit } from '../chat/in-flight-limit.js';
import { ModelFailed, ModelOverloaded, ModelTimedOut, ModelUnreachable } from '../chat/model-errors.js';
import { EndpointBreaker, usualBreaker } from './endpoint-breaker.js';
import { Pace, type MinuteLimits } from './pace.js';
import { readRateHeaders, type AnswerHeaders, type RateHeaders } from './rate-headers.js';

/** How an endpoint is to be asked. */
export interface CallSettings extends MinuteLimits {
  readonly baseUrl: string;
  /** Requests at a time; what comes beyond waits here. */
  readonly maxInFlight: number;
  /**
   * Further attempts after 408, 409, 429, 5xx, a time-out or a lost connection. The pause grows from half a second to
   * eight, with chance in it; where `Retry-After` says how long, nobody asks before.
   */
  readonly maxRetries: number;
}

/** One answer of an endpoint, with its headers. */
export interface Answered {
  readonly completion: Omit<Completion, 'latencyMs'>;
  readonly headers: AnswerHeaders;
}

const backoff = new ExponentialBackoff({ initialDelay: 500, maxDelay: 8000 });
const bytesPerToken = 4;
/** Of an answer, before any is known; then the mean of those that are. */
const firstGuess = 300;

/**
 * All calls of one endpoint: so many at a time, within what it allows in a minute, again after what passes, and not at
 * all for a while when it is down.
 */
export class EndpointCalls {
  private readonly inFlight: InFlightLimit;
  private readonly pace: Pace;
  private readonly breaker: EndpointBreaker;
  private readonly maxRetries: number;
  private answers = 0;
  private answerTokens = 0;

  constructor(settings: CallSettings) {
    this.inFlight = new InFlightLimit(settings.maxInFlight);
    this.pace = new Pace(settings, () => performance.now());
    this.breaker = new EndpointBreaker(settings.baseUrl, usualBreaker);
    this.maxRetries = settings.maxRetries;
  }

  /**
   * @param ask makes one attempt, and throws the errors of model-errors.ts
   * @throws the error of the last attempt; ModelEndpointDown; the signal's reason
   */
  complete(request: ChatRequest, ask: () => Promise<Answered>): Promise<Completion> {
    const { signal } = request;
    return this.inFlight.run(async () => {
      const started = performance.now();
      const completion = await this.persist(request, ask);
      return { ...completion, latencyMs: performance.now() - started };
    }, signal);
  }

  private async persist(request: ChatRequest, ask: () => Promise<Answered>): Promise<Omit<Completion, 'latencyMs'>> {
    const { signal } = request;
    let pause = backoff.next();
    for (let retries = 0; ; retries += 1) {
      try {
        return await this.breaker.run(() => this.attempt(request, ask), signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (retries >= this.maxRetries || !passes(error)) throw error;
        // Where the endpoint says how long to wait, the pace holds everybody back until then.
        if (rateIn(error).retryAfter === undefined) await wait(pause.duration, signal);
        pause = pause.next(undefined);
      }
    }
  }

  private async attempt(request: ChatRequest, ask: () => Promise<Answered>): Promise<Omit<Completion, 'latencyMs'>> {
    const call = await this.begin(this.expectedTokens(request), request.signal);
    const { completion } = await this.heeded(ask);
    call.tokens = completion.promptTokens + completion.completionTokens;
    this.answers += 1;
    this.answerTokens += completion.completionTokens;
    return completion;
  }

  private async begin(tokens: number, signal: AbortSignal | undefined): Promise<{ tokens: number }> {
    for (;;) {
      const begun = this.pace.begin(tokens);
      if (typeof begun !== 'number') return begun;
      await wait(begun, signal);
    }
  }

  /** What an answer says of limits holds for all calls, whether or not this one is tried again. */
  private async heeded(ask: () => Promise<Answered>): Promise<Answered> {
    try {
      const answered = await ask();
      this.pace.learn(readRateHeaders(answered.headers, Date.now()));
      return answered;
    } catch (error) {
      this.pace.learn(rateIn(error));
      throw error;
    }
  }

  private expectedTokens({ messages, maxTokens }: ChatRequest): number {
    const asked = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / bytesPerToken;
    const answered = this.answers === 0 ? firstGuess : this.answerTokens / this.answers;
    return Math.ceil(asked + Math.min(answered, maxTokens));
  }
}

function passes(error: unknown): boolean {
  return (
    error instanceof ModelOverloaded ||
    error instanceof ModelFailed ||
    error instanceof ModelUnreachable ||
    error instanceof ModelTimedOut
  );
}

function rateIn(error: unknown): RateHeaders {
  return error instanceof ModelOverloaded || error instanceof ModelFailed ? error.rate : {};
}

async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => signal?.throwIfAborted());
}
