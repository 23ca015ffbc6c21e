import { describeError, type RetraceError } from '@retrace/observability';

import { readRateHeaders, type RateHeaders } from '../limits/rate-headers.js';
import {
  ModelAnswerUnusable,
  ModelFailed,
  ModelOverloaded,
  ModelRefused,
  ModelTimedOut,
  ModelUnreachable,
} from './model-errors.js';

const LONGEST_REASON = 300;
/** The statuses that the client tries again although the request is at fault by their number. */
const PASSING = new Set([408, 409]);

type ErrorClass = abstract new (...given: never[]) => Error;

/** The errors of a client's library: those of OpenAI and Anthropic are made by one generator, and alike. */
export interface ClientErrors {
  readonly APIError: ErrorClass;
  readonly APIConnectionError: ErrorClass;
  readonly APIConnectionTimeoutError: ErrorClass;
}

export interface AskedEndpoint {
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** What an error of a client means for us. */
export function classifyModelError(
  error: unknown,
  { APIError, APIConnectionError, APIConnectionTimeoutError }: ClientErrors,
  { baseUrl: endpoint, timeoutMs }: AskedEndpoint,
): RetraceError {
  if (error instanceof APIConnectionTimeoutError) return new ModelTimedOut(endpoint, timeoutMs, error);
  if (error instanceof APIConnectionError) return new ModelUnreachable(endpoint, rootReason(error), error);
  const status = error instanceof APIError ? statusOf(error) : undefined;
  if (!(error instanceof APIError) || status === undefined) {
    return new ModelAnswerUnusable(endpoint, oneLine(describeError(error)), { cause: error });
  }
  const rate = 'headers' in error && error.headers instanceof Headers ? readRateHeaders(error.headers, Date.now()) : {};
  return classifyStatus(endpoint, status, error, rate);
}

/** What a status that is no success means. @param error its message is the reason, and its code may tell more */
export function classifyStatus(endpoint: string, status: number, error: Error, rate: RateHeaders = {}): RetraceError {
  const reason = oneLine(error.message);
  if (status === 429 && !isOutOfCredit(error)) return new ModelOverloaded(endpoint, reason, error, rate);
  if (status >= 500 || PASSING.has(status)) return new ModelFailed(endpoint, reason, error, rate);
  return new ModelRefused(endpoint, status, reason, error);
}

/** OpenAI answers 429 for that as well, and waiting does not mend it. */
function isOutOfCredit(error: object): boolean {
  return 'code' in error && error.code === 'insufficient_quota';
}

function statusOf(error: object): number | undefined {
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/**
 * The deepest cause that says something: "fetch failed" hides the refused connection beneath it, and so does the error of
 * a host with several addresses, which has none of its own words.
 */
export function rootReason(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return rootReason(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return rootReason(error.cause) || oneLine(error.message);
  return oneLine(describeError(error));
}

/** The text on one line without its full stop, since it goes into a sentence. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line).replace(/\.$/, '');
}
