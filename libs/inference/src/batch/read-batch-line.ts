import { describeError, RetraceError } from '@retrace/observability';

import type { Completion } from '../chat/chat-model.js';
import { classifyStatus } from '../chat/classify-model-error.js';
import { ModelAnswerUnusable } from '../chat/model-errors.js';
import { readCompletion } from '../chat/read-completion.js';
import { faultOf, field } from '../http/endpoint-fault.js';
import { BatchRequestNotMade } from './batch-errors.js';

/** What came of one request of a batch. */
export type BatchAnswer =
  | { readonly kind: 'completed'; readonly completion: Completion }
  | { readonly kind: 'failed'; readonly error: RetraceError };

/** A line of a batch's output or error file. Of one that can't be read, nobody knows whose it is. */
export type BatchLine =
  | { readonly kind: 'answer'; readonly id: string; readonly answer: BatchAnswer }
  | { readonly kind: 'unreadable'; readonly error: ModelAnswerUnusable };

/** The codes of requests that were not made in time. */
const notMade = new Set(['batch_expired', 'batch_cancelled']);

/**
 * Reads a line of a batch's files: https://platform.openai.com/docs/api-reference/batch/request-output
 *
 * @param latencyMs of the whole batch
 */
export function readBatchLine(line: string, endpoint: string, latencyMs: number): BatchLine {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (error) {
    return unreadable(endpoint, describeError(error), error);
  }
  const id = field(read, 'custom_id');
  if (typeof id !== 'string') return unreadable(endpoint, 'there is no custom_id', undefined);
  return { kind: 'answer', id, answer: answerIn(read, endpoint, latencyMs) };
}

function answerIn(line: unknown, endpoint: string, latencyMs: number): BatchAnswer {
  const response = field(line, 'response');
  const status = field(response, 'status_code');
  const body = field(response, 'body');
  if (status === 200 && typeof body === 'object' && body !== null) return completed(body, endpoint, latencyMs);
  const fault = faultOf(field(body, 'error') ?? field(line, 'error'), status);
  if (typeof status === 'number' && status >= 400)
    return { kind: 'failed', error: classifyStatus(endpoint, status, fault) };
  if (notMade.has(fault.code)) return { kind: 'failed', error: new BatchRequestNotMade(endpoint, fault.message) };
  return { kind: 'failed', error: new ModelAnswerUnusable(endpoint, fault.message) };
}

function completed(body: object, endpoint: string, latencyMs: number): BatchAnswer {
  try {
    return { kind: 'completed', completion: { ...readCompletion(body, endpoint), latencyMs } };
  } catch (error) {
    if (!(error instanceof RetraceError)) throw error;
    return { kind: 'failed', error };
  }
}

function unreadable(endpoint: string, reason: string, cause: unknown): BatchLine {
  const error = new ModelAnswerUnusable(endpoint, `a line of a batch can't be read: ${reason}`, { cause });
  return { kind: 'unreadable', error };
}
