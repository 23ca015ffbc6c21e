import type { NestExpressApplication } from '@nestjs/platform-express';
import { NO_SECRET, type FrontDoor } from '@retrace/service';

import type { GatewayEnvironment } from './gateway/gateway-environment.js';
import { gateway } from './gateway/gateway.js';
import { TokenCallers } from './tokens/token-callers.js';

/** Who the front door's callers are, where all services are in its own process. */
export function frontDoorOf(app: NestExpressApplication): FrontDoor {
  return { callers: app.get(TokenCallers) };
}

/**
 * The same, where others are processes of their own.
 *
 * @param secret shared with them; none where all are on one machine
 */
export function frontDoorBefore(
  app: NestExpressApplication,
  places: GatewayEnvironment,
  secret: string = NO_SECRET,
): FrontDoor {
  const urls = {
    training: places.RETRACE_TRAINING_URL,
    rewriting: places.RETRACE_REWRITING_URL,
    reporting: places.RETRACE_REPORTING_URL,
  };
  return { ...frontDoorOf(app), gateway: gateway({ urls, secret, now: Date.now }) };
}
