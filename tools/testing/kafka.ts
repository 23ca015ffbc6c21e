import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { retraceHome } from '../bootstrap/project-paths.mjs';
import { installKafka } from '../kafka/install-kafka.ts';
import { startKafka } from '../kafka/kafka-broker.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    kafkaBrokers: string[];
  }
}

/** One throwaway Kafka broker a test run; each suite uses topics and groups of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installation = await installKafka(retraceHome());
  const folder = await mkdtemp(join(tmpdir(), 'retrace-test-kafka-'));
  const kafka = await startKafka({ ...installation, folder });
  project.provide('kafkaBrokers', kafka.brokers);
  return async () => {
    await kafka.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
