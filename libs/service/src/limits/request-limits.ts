import type { ServerResponse } from 'node:http';

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { TooManyRequests } from './limit-errors.js';
import type { LimitSettings } from './limit-settings.js';
import type { RequestKind } from './limited.js';

const MINUTE_S = 60;

/** Counts what callers ask, in windows of a minute. Each process counts for itself. */
export class RequestLimits {
  private readonly counters: Readonly<Record<RequestKind, RateLimiterMemory>>;

  constructor(private readonly most: LimitSettings['perMinute']) {
    const counter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTE_S });
    this.counters = {
      reads: counter(most.reads),
      writes: counter(most.writes),
      starts: counter(most.starts),
      wrong: counter(most.wrong),
    };
  }

  /** Counts one more. @throws TooManyRequests, with Retry-After in the response */
  async count(kind: RequestKind, key: string, response: ServerResponse): Promise<void> {
    try {
      await this.counters[kind].consume(key);
    } catch (error) {
      throw error instanceof RateLimiterRes ? this.refuse(kind, error, response) : error;
    }
  }

  /** Counts nothing. @throws TooManyRequests when as many were counted as may be */
  async assertLeft(kind: RequestKind, key: string, response: ServerResponse): Promise<void> {
    const counted = await this.counters[kind].get(key);
    if (counted !== null && counted.consumedPoints >= this.most[kind]) throw this.refuse(kind, counted, response);
  }

  private refuse(kind: RequestKind, { msBeforeNext }: RateLimiterRes, response: ServerResponse): TooManyRequests {
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    response.setHeader('Retry-After', seconds);
    return new TooManyRequests(kind, this.most[kind], seconds);
  }
}
