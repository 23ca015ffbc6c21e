// What `npm start` serves, without a study, for whoever has forked this: tells where, and ends with it.
import 'reflect-metadata';

import { join } from 'node:path';

import { openLogFile } from '../../apps/standalone/dist/log-file.js';
import { startStandalone } from '../../apps/standalone/dist/start-standalone.js';
import { TokenEnvironment } from '../../apps/studies/dist/index.js';
import { LocalSettings, placesIn, readSettings } from '../../libs/hosting/dist/index.js';
import { AccessEnvironment } from '../../libs/service/dist/index.js';

const settings = readSettings(LocalSettings, process.env);
const log = await openLogFile(join(placesIn(settings.RETRACE_HOME).logs, 'retrace.log'));
const running = await startStandalone(
  settings,
  readSettings(AccessEnvironment, process.env),
  readSettings(TokenEnvironment, process.env).RETRACE_ADMIN_TOKEN,
  log.logOf,
);
process.on('disconnect', () => void running.close().then(() => process.exit()));
process.send?.({ url: running.url, token: running.token, databaseFolder: running.databaseFolder });
