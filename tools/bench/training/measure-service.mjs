import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';

import { TrainingModule } from '../../../apps/training/dist/index.js';
import { FolderArtifactStore, jsonLinesType, toJsonLines } from '../../../libs/artifacts/dist/index.js';
import {
  CheckpointTrained,
  messageOf,
  StageProgressed,
  topicOf,
  TrainingSetWritten,
} from '../../../libs/contracts/dist/index.js';
import { ComputeSlots, parseSlots } from '../../../libs/jobs/dist/index.js';
import { InProcessTransport, wrap } from '../../../libs/messaging/dist/index.js';
import { jsonLog } from '../../../libs/observability/dist/index.js';
import { startPostgres } from '../../../libs/persistence/dist/index.js';
import { PlatformModule } from '../../../libs/service/dist/index.js';

/**
 * A run through the service, on a Postgres of its own, from the message that brings the training set.
 *
 * @param {import('../../../libs/study/dist/index.js').StudySpec} spec
 * @param {readonly object[]} examples
 * @param {import('../../../libs/hosting/dist/index.js').MachinePlaces} places
 */
export async function measureService(spec, examples, places) {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
  const postgres = await startPostgres(join(folder, 'postgres'));
  const transport = new InProcessTransport();
  const artifacts = new FolderArtifactStore(join(folder, 'artifacts'));
  const platform = {
    database: postgres.url,
    transport,
    artifacts,
    datasets: { projectRoot: folder, downloads: folder },
    models: places.models,
    compute: new ComputeSlots(parseSlots('cpu')),
    exclusive: true,
    /** @param {string} service */
    logOf: (service) => jsonLog(service, () => undefined),
  };
  /** @type {PromiseWithResolvers<CheckpointTrained>} */
  const trained = Promise.withResolvers();
  let firstStep = 0;
  /** @param {any} message as its topic says */
  const hear = (message) => {
    if (message.state === 'running' && message.done > 0 && firstStep === 0) firstStep = performance.now();
    if (message.state === 'failed') trained.reject(new Error(message.detail));
    if (message.adapter !== undefined) trained.resolve(message);
  };
  transport.subscribe({
    service: 'the bench',
    topics: [topicOf(CheckpointTrained), topicOf(StageProgressed)],
    deliver: async (deliveries) => {
      for (const delivery of deliveries) if (delivery.kind === 'message') hear(delivery.envelope.data);
    },
  });
  const launching = { kind: 'local' };
  const settings = { ...places, launching, trackers: {}, runs: join(folder, 'runs'), stallMs: 900_000 };
  const module = TrainingModule.with(settings);
  const app = await NestFactory.create(
    { ...module, imports: [...(module.imports ?? []), PlatformModule.of(platform)] },
    { logger: false, abortOnError: false },
  );
  await app.init();
  try {
    const trainingSet = await artifacts.put(toJsonLines(examples), jsonLinesType);
    const studyId = crypto.randomUUID();
    const account = { examples: examples.length, setAside: 0, meanTraceWords: 50 };
    const message = messageOf(TrainingSetWritten, { studyId, spec, arm: 'alttrain', trainingSet, ...account });
    const envelope = wrap(message, { id: crypto.randomUUID(), service: 'the bench', studyId, at: new Date() });
    const began = performance.now();
    await transport.publish([{ topic: envelope.type, envelope }]);
    const { cost } = await trained.promise;
    return { ...cost, firstStepSeconds: (firstStep - began) / 1000 };
  } finally {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
