import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';

import { RewritingModule } from '../../../apps/rewriting/dist/rewriting.module.js';
import { RewritingSettings } from '../../../apps/rewriting/dist/rewriting.settings.js';
import { FolderArtifactStore, jsonLinesType, toJsonLines } from '../../../libs/artifacts/dist/index.js';
import { messageOf, PromptsCurated, topicOf, TrainingSetWritten } from '../../../libs/contracts/dist/index.js';
import { ComputeSlots, parseSlots } from '../../../libs/jobs/dist/index.js';
import { InProcessTransport, wrap } from '../../../libs/messaging/dist/index.js';
import { jsonLog } from '../../../libs/observability/dist/index.js';
import { startPostgres } from '../../../libs/persistence/dist/index.js';
import { PlatformModule } from '../../../libs/service/dist/index.js';
import { benchSpec, CONCURRENCY, promptOf, REWRITES } from './bench-study.mjs';

/** @param {import('@nestjs/common').DynamicModule} service @param {import('../../../libs/service/dist/index.js').Platform} platform */
const onPlatform = (service, platform) => ({
  ...service,
  imports: [...(service.imports ?? []), PlatformModule.of(platform)],
});

/**
 * The rewriting service on a Postgres of its own, from the message that brings 2,000 prompts to the training set.
 *
 * @param {string} baseUrl @param {number} timeout of one attempt, in seconds
 */
export async function measureRewrites(baseUrl, timeout) {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
  const postgres = await startPostgres(join(folder, 'postgres'));
  const transport = new InProcessTransport();
  const artifacts = new FolderArtifactStore(join(folder, 'artifacts'));
  const platform = {
    database: postgres.url,
    transport,
    artifacts,
    datasets: { projectRoot: folder, downloads: folder },
    models: folder,
    compute: new ComputeSlots(parseSlots('cpu')),
    exclusive: true,
    /** @param {string} service */
    logOf: (service) => jsonLog(service, () => undefined),
  };
  const settings = Object.assign(new RewritingSettings(), {
    RETRACE_TEACHER_URL: baseUrl,
    RETRACE_TEACHER_CONCURRENCY: CONCURRENCY,
    RETRACE_TEACHER_TIMEOUT: timeout,
    RETRACE_TEACHER_OUTPUT: 'tagged',
  });
  /** @type {PromiseWithResolvers<TrainingSetWritten>} */
  const written = Promise.withResolvers();
  transport.subscribe({
    service: 'the bench',
    topics: [topicOf(TrainingSetWritten)],
    deliver: async (deliveries) => {
      for (const delivery of deliveries)
        if (delivery.kind === 'message') written.resolve(/** @type {any} */ (delivery.envelope.data)); // its topic says so
    },
  });
  const app = await NestFactory.create(onPlatform(RewritingModule.with(settings), platform), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  try {
    const prompts = await artifacts.put(
      toJsonLines(Array.from({ length: REWRITES }, (_, number) => promptOf(number))),
      jsonLinesType,
    );
    const studyId = crypto.randomUUID();
    const message = messageOf(PromptsCurated, {
      studyId,
      spec: benchSpec(),
      prompts,
      account: prompts,
      count: REWRITES,
    });
    const envelope = wrap(message, { id: crypto.randomUUID(), service: 'the bench', studyId, at: new Date() });
    const began = performance.now();
    await transport.publish([{ topic: envelope.type, envelope }]);
    const set = await written.promise;
    return { seconds: (performance.now() - began) / 1000, set };
  } finally {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
