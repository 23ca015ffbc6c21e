/** What an endpoint says of its own limits, as far as it does. Times are in milliseconds from now. */
export interface RateHeaders {
  /** From `Retry-After`: nothing is to be asked before. */
  readonly retryAfter?: number;
  /** Set when an allowance is used up: how long until there is some of it again. */
  readonly exhaustedFor?: number;
}

/** The headers of an answer, by their names in small letters. */
export interface AnswerHeaders {
  get(name: string): string | null;
}

/** A minute's allowance comes back bit by bit: as soon as one of so many requests may be asked again. */
const minute = 60_000;

interface Names {
  readonly limit: string;
  readonly remaining: string;
  readonly reset: string;
}

const allowances: readonly Names[] = ['requests', 'tokens', 'input-tokens', 'output-tokens'].flatMap((what) => [
  // OpenAI: https://platform.openai.com/docs/guides/rate-limits
  {
    limit: `x-ratelimit-limit-${what}`,
    remaining: `x-ratelimit-remaining-${what}`,
    reset: `x-ratelimit-reset-${what}`,
  },
  // Anthropic: https://docs.anthropic.com/en/api/rate-limits
  {
    limit: `anthropic-ratelimit-${what}-limit`,
    remaining: `anthropic-ratelimit-${what}-remaining`,
    reset: `anthropic-ratelimit-${what}-reset`,
  },
]);

/** @param now in milliseconds since 1970, for times that are given as dates */
export function readRateHeaders(headers: AnswerHeaders, now: number): RateHeaders {
  const retryAfter = readRetryAfter(headers, now);
  const waits = allowances.flatMap((names) => exhaustion(headers, names, now));
  return {
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(waits.length === 0 ? {} : { exhaustedFor: Math.max(...waits) }),
  };
}

function exhaustion(headers: AnswerHeaders, { limit, remaining, reset }: Names, now: number): readonly number[] {
  if (numberIn(headers.get(remaining)) !== 0) return [];
  const whole = readDuration(headers.get(reset), now) ?? minute;
  const allowed = numberIn(headers.get(limit));
  return [allowed === undefined || allowed === 0 ? whole : Math.min(whole, minute / allowed)];
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), and `retry-after-ms`, which OpenAI sends too. */
function readRetryAfter(headers: AnswerHeaders, now: number): number | undefined {
  const milliseconds = numberIn(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = numberIn(value);
  return seconds === undefined ? readDuration(value, now) : seconds * 1000;
}

/** `1s`, `6m0s`, `20ms`, `1h2m3.5s`, or a date. */
function readDuration(text: string | null, now: number): number | undefined {
  if (text === null || text === '') return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join('') === text)
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0), 0);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: minute, h: 60 * minute };

function numberIn(text: string | null): number | undefined {
  return text !== null && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
