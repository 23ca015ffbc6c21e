import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';

import { FolderArtifactStore } from '../../libs/artifacts/dist/index.js';
import { ComputeSlots, parseSlots } from '../../libs/jobs/dist/index.js';
import { InProcessTransport, wrap } from '../../libs/messaging/dist/index.js';
import { jsonLog } from '../../libs/observability/dist/index.js';
import { startPostgres } from '../../libs/persistence/dist/index.js';
import { PlatformModule } from '../../libs/service/dist/index.js';

/**
 * @typedef {object} MeasuredService
 * @property {(folder: string) => import('@nestjs/common').DynamicModule} module given a folder that goes with the bench
 * @property {string | undefined} models where backbones are; undefined for a service that reads none
 * @property {readonly string[]} topics what is heard of it
 * @property {(message: any) => void} hear each message of these topics
 */

/**
 * Has `work` measure one service on a Postgres and a bus of its own.
 *
 * @template Result
 * @param {MeasuredService} service
 * @param {(bench: { artifacts: FolderArtifactStore, send: (studyId: string, message: object) => Promise<void> }) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function benchService({ module, models, topics, hear }, work) {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
  const postgres = await startPostgres(join(folder, 'postgres'));
  const transport = new InProcessTransport();
  const artifacts = new FolderArtifactStore(join(folder, 'artifacts'));
  const platform = {
    database: postgres.url,
    transport,
    artifacts,
    datasets: { projectRoot: folder, downloads: folder },
    models: models ?? folder,
    compute: new ComputeSlots(parseSlots('cpu')),
    exclusive: true,
    /** @param {string} service */
    logOf: (service) => jsonLog(service, () => undefined),
  };
  transport.subscribe({
    service: 'the bench',
    topics,
    deliver: async (deliveries) => {
      for (const delivery of deliveries) if (delivery.kind === 'message') hear(delivery.envelope.data);
    },
  });
  const service = module(folder);
  const app = await NestFactory.create(
    { ...service, imports: [...(service.imports ?? []), PlatformModule.of(platform)] },
    { logger: false, abortOnError: false },
  );
  await app.init();
  try {
    return await work({
      artifacts,
      send: (studyId, message) => {
        const of = { id: crypto.randomUUID(), service: 'the bench', studyId, at: new Date() };
        const envelope = wrap(message, of);
        return transport.publish([{ topic: envelope.type, envelope }]);
      },
    });
  } finally {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
