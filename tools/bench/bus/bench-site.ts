import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  MessageDeadLettered,
  PromptsCurated,
  StageProgressed,
  StudyCancelled,
  StudyResumed,
  topicOf,
  TrainingSetWritten,
} from '@retrace/contracts';
import { ensureTopics, type KafkaSettings } from '@retrace/messaging';
import { jsonLog, type Log } from '@retrace/observability';
import { startPostgres, withDatabase, type DatabaseUrl } from '@retrace/persistence';
import { Client } from 'pg';

import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { installKafka } from '../../kafka/install-kafka.ts';
import { startKafka } from '../../kafka/kafka-broker.ts';

/** As infra/kafka/topics.yaml has it. */
const PARTITIONS = 12;
const topics = [
  StageProgressed,
  StudyCancelled,
  StudyResumed,
  MessageDeadLettered,
  PromptsCurated,
  TrainingSetWritten,
].map(topicOf);

/** A database and topics that one measurement has for itself. */
export interface BenchSite {
  readonly name: string;
  readonly database: DatabaseUrl;
  readonly kafka: KafkaSettings & { readonly prefix: string };
  /** Of logs, and of what services tell at their end. */
  readonly folder: string;
  /** What was started on it and is to be ended with it, if it has not ended before. */
  readonly closing: (() => Promise<unknown>)[];
}

/** A broker and a Postgres with their usual durability, which all measurements of a run share. */
export interface BenchMachine {
  site(name: string): Promise<BenchSite>;
  close(): Promise<void>;
}

export async function startBenchMachine(): Promise<BenchMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-bus-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  const postgres = await startPostgres(join(folder, 'postgres'));
  closing.push(async () => {
    await postgres.stop();
    await rm(postgres.folder, { recursive: true, force: true });
  });
  const kafka = await startKafka({ ...(await installKafka(retraceHome())), folder: join(folder, 'kafka') });
  closing.push(() => kafka.stop());
  return {
    site: async (name) => {
      const settings = { brokers: kafka.brokers, tls: false, prefix: `${name}.` };
      const specs = topics.map((topic) => ({ name: topic, partitions: PARTITIONS, config: {} }));
      await ensureTopics(specs, settings, benchLog);
      await createDatabase(postgres.url, name);
      return { name, database: withDatabase(postgres.url, name), kafka: settings, folder, closing };
    },
    close,
  };
}

/** Of the load's side. A broker that has just started and topics that are new make kafkajs warn of much that passes. */
export const benchLog: Log = jsonLog('bench', () => {});

async function createDatabase(server: DatabaseUrl, name: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}
