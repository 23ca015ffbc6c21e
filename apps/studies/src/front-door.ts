import type { NestExpressApplication } from '@nestjs/platform-express';
import type { FrontDoor } from '@retrace/service';

import { TokenCallers } from './tokens/token-callers.js';

/** Who the front door's callers are, where all services are in its own process. */
export function frontDoorOf(app: NestExpressApplication): FrontDoor {
  return { callers: app.get(TokenCallers) };
}
