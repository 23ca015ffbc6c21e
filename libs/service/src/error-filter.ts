import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeError, RetraceError, type Log } from '@retrace/observability';
import type { Response } from 'express';

import { RequestRefused } from './access/access-errors.js';

/** An error as the API tells it. */
export interface ErrorBody {
  readonly code: string;
  /** One line for a person. */
  readonly message: string;
}

/** Tells every error in the same form: a code, one line for a person, and no stack. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, body } = describe(error);
    if (status >= 500) this.log.error('a request failed', error);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) response.end();
    else response.status(status).json(body);
  }
}

function describe(error: unknown): { readonly status: number; readonly body: ErrorBody } {
  if (error instanceof HttpException) {
    return { status: error.getStatus(), body: { code: `http-${error.getStatus()}`, message: error.message } };
  }
  if (isInvalidInput(error)) return { status: 422, body: { code: error.code, message: error.message } };
  if (error instanceof RequestRefused) {
    return { status: error.status, body: { code: error.code, message: error.message } };
  }
  if (error instanceof RetraceError) {
    return { status: statusOf(error), body: { code: error.code, message: error.message } };
  }
  return { status: 500, body: { code: 'internal', message: `The server failed: ${describeError(error)}` } };
}

/** What is not known or not possible now is the asker's to mend; all else is a fault of ours. */
function statusOf({ code }: RetraceError): number {
  if (code.endsWith('-not-found')) return 404;
  return code.endsWith('-conflict') ? 409 : 500;
}

/** libs/study knows no RetraceError: it stands on nothing. */
function isInvalidInput(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /-(invalid|unknown)$/.test(error.code)
  );
}
