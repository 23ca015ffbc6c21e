// The service `studies` alone, on a database that is given. Tells its address, and its memory when it is asked.
import 'reflect-metadata';

import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';

import { StudiesModule } from '../../../apps/studies/dist/index.js';
import { FolderArtifactStore } from '../../../libs/artifacts/dist/index.js';
import { ComputeSlots, parseSlots } from '../../../libs/jobs/dist/index.js';
import { InProcessTransport } from '../../../libs/messaging/dist/index.js';
import { jsonLog } from '../../../libs/observability/dist/index.js';
import { loopbackCallers, PlatformModule, prepareHttp } from '../../../libs/service/dist/index.js';

const [database = '', folder = ''] = process.argv.slice(2);
/** @param {string} service */
const logOf = (service) => jsonLog(service, (line) => void process.stderr.write(line));
const platform = PlatformModule.of({
  database,
  transport: new InProcessTransport(),
  artifacts: new FolderArtifactStore(join(folder, 'artifacts')),
  datasets: { projectRoot: folder, downloads: folder },
  models: folder,
  compute: new ComputeSlots(parseSlots('cpu')),
  exclusive: true,
  logOf,
});
const studies = StudiesModule.with({ environment: undefined, own: 'of the bench' });
const app = await NestFactory.create({ ...studies, imports: [platform] }, { logger: false });
prepareHttp(app, logOf('http'), {
  callers: loopbackCallers,
  // All clients are at one address here.
  limits: { perMinute: { reads: 1e6, writes: 1e6, starts: 1e6, wrong: 1e6 }, streams: 1e6 },
  corsOrigins: [],
  trustedProxies: [],
});
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl() });
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }));
process.on('disconnect', () => void app.close().then(() => process.exit()));
