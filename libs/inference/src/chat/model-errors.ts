import { RetraceError } from '@retrace/observability';

import type { RateHeaders } from '../limits/rate-headers.js';

/** By the status of a refusal. A 429 is one only when it is credit that is used up. */
const wayOut: Readonly<Record<number, string>> = {
  401: ' Check its API key.',
  402: ' Add credit to its account.',
  403: ' Check its API key.',
  429: ' Add credit to its account.',
};

/** The endpoint says that the request itself is wrong; the same request will be refused again. */
export class ModelRefused extends RetraceError {
  constructor(
    endpoint: string,
    readonly status: number,
    reason: string,
    cause: unknown,
  ) {
    super(
      'model-refused',
      `The model endpoint ${endpoint} refused the request: ${reason}.${wayOut[status] ?? ''}`,
      false,
      { cause },
    );
  }
}

const aboutFormat = /response_format|json_schema|output_config|output_format|structured output/i;

/** Whether a request was refused because its endpoint does not know answers in a form: it may be asked without one. */
export function refusesFormat(error: unknown): error is ModelRefused {
  if (!(error instanceof ModelRefused) || (error.status !== 400 && error.status !== 422)) return false;
  return aboutFormat.test(error.message) || aboutFormat.test(paramOf(error.cause));
}

/** 403 is what OpenAI says of its reasoning models. */
const refusalsOfLogprobs: ReadonlySet<number> = new Set([400, 403, 422]);

/** Whether a request was refused because its endpoint gives no log-probabilities, or fewer: it may be asked without. */
export function refusesLogprobs(error: unknown): error is ModelRefused {
  if (!(error instanceof ModelRefused) || !refusalsOfLogprobs.has(error.status)) return false;
  return /logprobs/i.test(`${error.message} ${paramOf(error.cause)}`);
}

/** The field of the request that an endpoint of OpenAI's kind finds fault with. */
function paramOf(cause: unknown): string {
  return cause instanceof Error && 'param' in cause && typeof cause.param === 'string' ? cause.param : '';
}

/** Too many requests, still so after every retry. */
export class ModelOverloaded extends RetraceError {
  constructor(
    endpoint: string,
    reason: string,
    cause: unknown,
    readonly rate: RateHeaders = {},
  ) {
    super('model-overloaded', `The model endpoint ${endpoint} takes no more requests for now: ${reason}.`, true, {
      cause,
    });
  }
}

/** The endpoint failed by its own account (5xx), still so after every retry. */
export class ModelFailed extends RetraceError {
  constructor(
    endpoint: string,
    reason: string,
    cause: unknown,
    readonly rate: RateHeaders = {},
  ) {
    super('model-failed', `The model endpoint ${endpoint} failed: ${reason}.`, true, { cause });
  }
}

/** No connection, or one that was cut off before the whole answer had come. */
export class ModelUnreachable extends RetraceError {
  constructor(endpoint: string, reason: string, cause: unknown) {
    super(
      'model-unreachable',
      `The model endpoint ${endpoint} can't be reached: ${reason}. Check that it runs and that the address is right.`,
      true,
      { cause },
    );
  }
}

/** No whole answer within the time allowed. */
export class ModelTimedOut extends RetraceError {
  constructor(endpoint: string, timeoutMs: number, cause?: unknown) {
    super(
      'model-timed-out',
      `The model endpoint ${endpoint} gave no answer within ${timeoutMs / 1000} s: allow more time or fewer tokens.`,
      true,
      { cause },
    );
  }
}

/** An answer came, but not one that can be used as a completion. */
export class ModelAnswerUnusable extends RetraceError {
  constructor(endpoint: string, reason: string, options?: ErrorOptions) {
    super(
      'model-answer-unusable',
      `The answer of the model endpoint ${endpoint} is of no use: ${reason}.`,
      false,
      options,
    );
  }
}

/** So many calls failed one after the other, and no later one was answered either. */
export class ModelEndpointDown extends RetraceError {
  constructor(endpoint: string, failures: number, patienceMs: number, last: unknown) {
    const minutes = Math.max(1, Math.round(patienceMs / 60_000));
    super(
      'model-endpoint-down',
      `The model endpoint ${endpoint} is down: ${failures} calls failed one after the other, and for ${minutes} min ` +
        `nothing was answered. ${last instanceof Error ? last.message : ''} It is asked again when the work is tried again.`,
      true,
      { cause: last },
    );
  }
}

/** Too long, filtered, or otherwise wrong about one request: other statuses are about the key or the model. */
const aboutTheRequest: ReadonlySet<number> = new Set([400, 413, 422]);

/** Whether an error says nothing about other requests: this one was refused, or its answer is of no use. */
export function isAboutTheRequest(error: unknown): error is ModelRefused | ModelAnswerUnusable {
  if (error instanceof ModelRefused) return aboutTheRequest.has(error.status);
  return error instanceof ModelAnswerUnusable;
}
