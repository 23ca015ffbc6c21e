import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { retraceHome } from '../bootstrap/project-paths.mjs';
import type { BrokerSecurity } from '../kafka/broker-security.ts';
import { installKafka } from '../kafka/install-kafka.ts';
import { startKafka } from '../kafka/kafka-broker.ts';

/** A broker of a test's own; the one that tests share is `inject('kafkaBrokers')`. */
export interface ThrowawayKafka {
  readonly brokers: readonly string[];
  /** Starts it anew with other demands on its clients, on the same port and messages. */
  secure(security: BrokerSecurity): Promise<void>;
  remove(): Promise<void>;
}

/** @throws KafkaNotStarted */
export async function throwawayKafka(security: BrokerSecurity): Promise<ThrowawayKafka> {
  const installation = await installKafka(retraceHome());
  const folder = await mkdtemp(join(tmpdir(), 'retrace-test-kafka-'));
  let kafka = await startKafka({ ...installation, folder, security });
  const port = Number(kafka.brokers[0]?.split(':')[1]);
  return {
    brokers: kafka.brokers,
    secure: async (changed) => {
      await kafka.stop();
      kafka = await startKafka({ ...installation, folder, port, security: changed });
    },
    remove: async () => {
      await kafka.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
