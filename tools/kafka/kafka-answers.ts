import { setTimeout } from 'node:timers/promises';

import { Kafka } from 'kafkajs';

import { clientSecurity, type BrokerSecurity } from './broker-security.ts';

const LOOK_EVERY_MS = 100;

/** Resolves to nothing once a broker has told us, as one of its clients, that it takes part in its cluster. */
export async function kafkaAnswers(
  brokers: string[],
  security: BrokerSecurity,
  signal: AbortSignal,
): Promise<undefined> {
  while (!signal.aborted && !(await answersMetadata(brokers, security))) await setTimeout(LOOK_EVERY_MS);
}

async function answersMetadata(brokers: string[], security: BrokerSecurity): Promise<boolean> {
  const client = new Kafka({
    clientId: 'retrace-start',
    brokers,
    ...clientSecurity(security),
    connectionTimeout: 1000,
    requestTimeout: 5000,
    retry: { retries: 0 },
    logCreator: () => () => {}, // that it does not answer yet is no news
  });
  const admin = client.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
