import { RequestRefused } from '@retrace/service';

import type { OwningService } from './path-owners.js';

/** Nobody has said where it is. */
export class ServiceUnplaced extends RequestRefused {
  constructor(service: OwningService) {
    const setting = `RETRACE_${service.toUpperCase()}_URL`;
    super(
      'service-unplaced',
      503,
      `This is answered by the ${service} service. Tell studies where it is: set ${setting}.`,
    );
  }
}

export class ServiceDown extends RequestRefused {
  constructor(service: OwningService, url: string, cause: unknown) {
    const message = `The ${service} service does not answer at ${url}. Try again when it is back.`;
    super('service-down', 503, message, { cause });
  }
}

/** It took the request and then broke off. */
export class ServiceBrokeOff extends RequestRefused {
  constructor(service: OwningService, cause: unknown) {
    super('service-broke-off', 502, `The ${service} service broke off before it had answered. Try again.`, { cause });
  }
}
