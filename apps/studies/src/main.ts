import 'reflect-metadata';

import { readSettings, runService } from '@retrace/hosting';

import { frontDoorOf } from './front-door.js';
import { StudiesModule } from './studies.module.js';
import { TokenEnvironment } from './tokens/token-environment.js';

const { RETRACE_ADMIN_TOKEN: environment } = readSettings(TokenEnvironment, process.env);

await runService({
  name: 'studies',
  module: () => Promise.resolve(StudiesModule.with({ environment })),
  frontDoor: frontDoorOf,
});
