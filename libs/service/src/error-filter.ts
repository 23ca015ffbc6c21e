import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Log } from '@retrace/observability';
import type { Response } from 'express';

import { problemOf } from './problems/problem-of.js';

/** What a route has said of the answer that it did not give. */
const headersOfAnswers = ['Content-Disposition', 'ETag'];

/** Tells every error in the same form, RFC 9457: a code, one text for a person, and no stack. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error('a request failed', error);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    for (const name of headersOfAnswers) response.removeHeader(name);
    response.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json').json(problem);
  }
}
