// The program that makes Kafka ready: creates the topics that are missing. `KAFKA_BROKERS` and the like say where.
import 'reflect-metadata';

import { ensureTopics } from '@retrace/messaging';
import { describeError, jsonLog } from '@retrace/observability';

import { KafkaEnvironment, kafkaSettingsOf } from './kafka-environment.js';
import { readSettings } from './read-settings.js';
import { readTopics } from './topics-file.js';

try {
  const settings = kafkaSettingsOf(readSettings(KafkaEnvironment, process.env));
  const log = jsonLog('topics', (line) => void process.stdout.write(line));
  const { created, present } = await ensureTopics(await readTopics(), settings, log);
  log.info('topics are ready', { created: created.length, present: present.length });
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
