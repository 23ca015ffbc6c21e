import type { HttpAccess, Platform } from '@retrace/service';

import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { frontDoorOf, StudiesModule, type FixedTokens } from '../src/index.js';

/** The studies service as its callers find it: with tokens, and with these differences. */
export function startFrontDoor(
  fixed: FixedTokens = {},
  access: Partial<HttpAccess> = {},
  platform: Partial<Platform> = {},
): Promise<ServiceHarness> {
  return startServices(
    () => [StudiesModule.with(fixed)],
    [],
    () => platform,
    (app) => ({ ...frontDoorOf(app), ...access }),
  );
}
