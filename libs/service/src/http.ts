import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@retrace/observability';
import type { NextFunction, Request, Response } from 'express';

import { ErrorFilter } from './error-filter.js';
import { BODY_LIMIT } from './problems/body-refusal.js';

/** What every service's API has: its prefix, specs as YAML, and errors in one form. */
export function prepareHttp(app: NestExpressApplication, log: Log): void {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.disable('x-powered-by');
  // Reports hold text of models, which no browser may take for anything but what it is said to be.
  app.use((_: Request, response: Response, next: NextFunction) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  // Answers are for who asked, and what a browser keeps it asks for again by its ETag.
  app.use('/api', (_: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('text', { limit: BODY_LIMIT, type: ['application/yaml', 'text/yaml'] });
  app.useGlobalFilters(new ErrorFilter(log));
}
