import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@retrace/observability';

import { ErrorFilter } from './error-filter.js';

/** What every service's API has: its prefix, specs as YAML, and errors in one form. */
export function prepareHttp(app: NestExpressApplication, log: Log): void {
  app.setGlobalPrefix('api');
  app.useBodyParser('text', { type: ['application/yaml', 'text/yaml'] });
  app.useGlobalFilters(new ErrorFilter(log));
}
