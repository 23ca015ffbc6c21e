import { STATUS_CODES } from 'node:http';

import { HttpException } from '@nestjs/common';
import type { Problem } from '@retrace/contracts';
import { describeError, RetraceError } from '@retrace/observability';
import { SpecInvalid } from '@retrace/study';

import { RequestRefused } from '../access/access-errors.js';
import { IdInvalid } from '../valid-id.js';
import { InputInvalid } from '../valid-input.js';
import { bodyRefusal } from './body-refusal.js';
import { statusOfCode } from './status-of-code.js';

/** What is told of an error; the rest of a problem follows from it. */
export type Refusal = Pick<Problem, 'status' | 'code' | 'message' | 'errors'>;

/** An error as the API tells it. Of a fault nobody has foreseen it tells the text too: who runs Retrace reads it. */
export function problemOf(error: unknown): Problem {
  const { status, message, ...told } = refusalOf(error);
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    message,
    ...told,
  };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof SpecInvalid) {
    const errors = error.problems.map(({ path, expected, found, line }) => ({
      path,
      message: found === undefined ? expected : `${expected}, found ${found}`,
      ...(line === undefined ? {} : { line }),
    }));
    return { status: 422, code: error.code, message: error.message, errors };
  }
  if (error instanceof InputInvalid) {
    return { status: 400, code: 'input-invalid', message: error.message, errors: error.errors };
  }
  if (error instanceof IdInvalid) return { status: 400, code: error.code, message: error.message };
  if (error instanceof HttpException) return bodyRefusal(error.cause) ?? httpRefusal(error);
  if (error instanceof RequestRefused) return { status: error.status, code: error.code, message: error.message };
  if (hasCode(error)) return { status: statusOfCode(error.code), code: error.code, message: error.message };
  return { status: 500, code: 'internal', message: `The server failed: ${describeError(error)}` };
}

function httpRefusal(error: HttpException): Refusal {
  const status = error.getStatus();
  const [, method, url] = /^Cannot ([A-Z]+) (\/.*)$/s.exec(error.message) ?? [];
  const message =
    url === undefined
      ? error.message
      : `There is no ${method} ${url.split('?')[0]}. What there is tells /api/openapi.json.`;
  return { status, code: `http-${status}`, message };
}

/** libs/study knows no RetraceError: it stands on nothing. A code that says nothing of the asker's is a fault of ours. */
function hasCode(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    (error instanceof RetraceError || statusOfCode(error.code) < 500)
  );
}
