import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@retrace/observability';
import type { NextFunction, Request, Response } from 'express';

import { AccessGuard } from './access/access-guard.js';
import type { HttpAccess } from './access/http-access.js';
import { identifyCallers } from './access/identify-callers.js';
import { ErrorFilter } from './error-filter.js';
import { BODY_LIMIT } from './problems/body-refusal.js';
import { refuseNul } from './problems/refuse-nul.js';
import { OpenStreams } from './limits/open-streams.js';
import { RequestLimits } from './limits/request-limits.js';
import { WrongTokens } from './limits/wrong-tokens.js';

/** What every service's API has: its prefix, whom it serves, specs as YAML, and errors in one form. */
export function prepareHttp(app: NestExpressApplication, log: Log, access: HttpAccess): void {
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
  prepareAccess(app, access);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('text', { limit: BODY_LIMIT, type: ['application/yaml', 'text/yaml'] });
  app.useGlobalFilters(new ErrorFilter(log));
}

/** It comes before bodies are read: what is refused or passed on is not read. */
function prepareAccess(app: NestExpressApplication, access: HttpAccess): void {
  const { callers, limits, corsOrigins, trustedProxies, gateway } = access;
  if (trustedProxies.length > 0) app.set('trust proxy', trustedProxies);
  if (corsOrigins.length > 0) {
    // No cookies: a page of another site signs in with a token of its own.
    app.enableCors({
      origin: [...corsOrigins],
      credentials: false,
      exposedHeaders: ['ETag', 'Location', 'Retry-After'],
    });
  }
  const counted = new RequestLimits(limits.perMinute);
  app.use('/api', identifyCallers(callers, counted, corsOrigins));
  app.use(refuseNul);
  if (gateway !== undefined) app.use(gateway);
  const reflector = new Reflector();
  app.useGlobalGuards(new AccessGuard(reflector, counted, new OpenStreams(limits.streams)));
  app.useGlobalInterceptors(new WrongTokens(reflector, counted));
}
