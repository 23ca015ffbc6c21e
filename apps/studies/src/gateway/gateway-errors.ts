import { RequestRefused } from '@retrace/service';

import type { OwningService } from './path-owners.js';

/** Nobody has said where it is. */
export class ServiceUnplaced extends RequestRefused {
  constructor(service: OwningService) {
    const setting = `RETRACE_${service.toUpperCase()}_URL`;
    super(
      503,
      'service-unplaced',
      `This is answered by the ${service} service. Tell studies where it is: set ${setting}.`,
    );
  }
}

export class ServiceDown extends RequestRefused {
  constructor(service: OwningService, url: string, cause: unknown) {
    const message = `The ${service} service does not answer at ${url}. Try again when it is back.`;
    super(503, 'service-down', message, { cause });
  }
}

/** It took the request and then broke off. */
export class ServiceBrokeOff extends RequestRefused {
  constructor(service: OwningService, cause: unknown) {
    super(502, 'service-broke-off', `The ${service} service broke off before it had answered. Try again.`, { cause });
  }
}
