import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

import { describeError, type RetraceError } from '@retrace/observability';

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

/** What an error of the openai client means for us. */
export function classifyModelError(error: unknown, endpoint: string, timeoutMs: number): RetraceError {
  if (error instanceof APIConnectionTimeoutError) return new ModelTimedOut(endpoint, timeoutMs, error);
  if (error instanceof APIConnectionError) return new ModelUnreachable(endpoint, rootReason(error), error);
  if (!(error instanceof APIError) || typeof error.status !== 'number') {
    return new ModelAnswerUnusable(endpoint, oneLine(describeError(error)), { cause: error });
  }
  const reason = oneLine(error.message);
  if (error.status === 429) return new ModelOverloaded(endpoint, reason, error);
  if (error.status >= 500 || PASSING.has(error.status)) return new ModelFailed(endpoint, reason, error);
  return new ModelRefused(endpoint, error.status, reason, error);
}

/** The deepest cause that says something: "fetch failed" hides the refused connection beneath it. */
function rootReason(error: Error): string {
  let deepest: Error = error;
  while (deepest.cause instanceof Error) deepest = deepest.cause;
  return oneLine(deepest.message || error.message);
}

/** The text on one line without its full stop, since it goes into a sentence. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line).replace(/\.$/, '');
}
