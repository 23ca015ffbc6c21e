import type { RateHeaders } from './rate-headers.js';

/** What may be asked in a minute; what is left out is not limited. */
export interface MinuteLimits {
  readonly requestsPerMinute?: number;
  /** Asked and answered together. */
  readonly tokensPerMinute?: number;
}

const minute = 60_000;
/** An endpoint that wants a longer pause is asked again all the same, and may say so again. */
const longestPause = 10 * minute;

interface Begun {
  readonly at: number;
  tokens: number;
}

/**
 * When the next call may begin, by the limits of the settings over the last minute, and by what the endpoint's answers
 * say. It is our own because no library for rate limits takes them from an endpoint's headers.
 */
export class Pace {
  private begun: Begun[] = [];
  private heldUntil = 0;

  /** @param now in milliseconds, of a clock that never goes back */
  constructor(
    private readonly limits: MinuteLimits,
    private readonly now: () => number,
  ) {}

  /**
   * Lets a call begin now, or says how long to wait before asking again.
   *
   * @param tokens what the call is expected to take
   * @returns the call, to be told what it took; or milliseconds
   */
  begin(tokens: number): Begun | number {
    const at = this.now();
    this.begun = this.begun.filter((call) => call.at > at - minute);
    const wait = Math.max(this.heldUntil - at, this.waitForRequests(at), this.waitForTokens(at, tokens));
    if (wait > 0) return wait;
    const call = { at, tokens };
    if (this.isLimited) this.begun.push(call);
    return call;
  }

  /** Learns from an answer, good or bad. */
  learn({ retryAfter = 0, exhaustedFor = 0 }: RateHeaders): void {
    const pause = Math.min(Math.max(retryAfter, exhaustedFor), longestPause);
    this.heldUntil = Math.max(this.heldUntil, this.now() + pause);
  }

  private get isLimited(): boolean {
    return this.limits.requestsPerMinute !== undefined || this.limits.tokensPerMinute !== undefined;
  }

  private waitForRequests(at: number): number {
    const { requestsPerMinute } = this.limits;
    if (requestsPerMinute === undefined || this.begun.length < requestsPerMinute) return 0;
    const leaves = this.begun[this.begun.length - requestsPerMinute];
    return leaves === undefined ? 0 : leaves.at + minute - at;
  }

  /** A call that alone is more than a minute allows has to wait until nothing else was asked for a minute. */
  private waitForTokens(at: number, tokens: number): number {
    const { tokensPerMinute } = this.limits;
    if (tokensPerMinute === undefined) return 0;
    let used = this.begun.reduce((sum, call) => sum + call.tokens, 0);
    for (const call of this.begun) {
      if (used + tokens <= tokensPerMinute) return 0;
      used -= call.tokens;
      if (used + tokens <= tokensPerMinute || used === 0) return call.at + minute - at;
    }
    return 0;
  }
}
