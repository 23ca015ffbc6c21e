import 'reflect-metadata';

import { dashboardFolder, readSettings, runService } from '@retrace/hosting';

import { frontDoorBefore } from './front-door.js';
import { GatewayEnvironment } from './gateway/gateway-environment.js';
import { StudiesModule } from './studies.module.js';
import { TokenEnvironment } from './tokens/token-environment.js';

const places = readSettings(GatewayEnvironment, process.env);
const { RETRACE_ADMIN_TOKEN: environment } = readSettings(TokenEnvironment, process.env);

await runService({
  name: 'studies',
  module: () => Promise.resolve(StudiesModule.with({ environment })),
  frontDoor: (app, { RETRACE_GATEWAY_SECRET: secret }) => frontDoorBefore(app, places, secret),
  pages: dashboardFolder,
});
