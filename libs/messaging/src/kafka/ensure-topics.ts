import { setTimeout } from 'node:timers/promises';

import type { Log } from '@retrace/observability';
import type { Admin } from 'kafkajs';

import { connectKafka } from './kafka-connection.js';
import { explainKafkaError } from './kafka-refused.js';
import type { KafkaSettings } from './kafka-settings.js';
import { topicName } from './topic-name.js';

/** A topic as it should be. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Kafka's own settings of a topic: `retention.ms`. */
  readonly config: Readonly<Record<string, string>>;
}

export interface EnsuredTopics {
  readonly created: readonly string[];
  readonly present: readonly string[];
}

/** The brokers' own default. */
const REPLICATION = -1;
const LOOKS = 100;
const LOOK_EVERY_MS = 100;

/**
 * Creates the topics that are missing. What is there stays as it is: its owner may have had reasons.
 *
 * @throws KafkaRefused
 */
export async function ensureTopics(
  topics: readonly TopicSpec[],
  settings: KafkaSettings,
  log: Log,
): Promise<EnsuredTopics> {
  const admin = connectKafka('topics', settings, log).admin();
  try {
    await admin.connect();
    const there = new Set(await admin.listTopics());
    const [present, missing] = partition(topics, ({ name }) => there.has(topicName(settings, name)));
    if (missing.length > 0) await create(admin, missing, settings);
    return { created: missing.map(({ name }) => name), present: present.map(({ name }) => name) };
  } catch (error) {
    throw explainKafkaError(error);
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, topics: readonly TopicSpec[], settings: KafkaSettings): Promise<void> {
  await admin.createTopics({
    waitForLeaders: false, // kafkajs would fail where the next function waits
    topics: topics.map(({ name, partitions, config }) => ({
      topic: topicName(settings, name),
      numPartitions: partitions,
      replicationFactor: REPLICATION,
      configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
    })),
  });
  await untilKnown(
    admin,
    topics.map(({ name }) => topicName(settings, name)),
  );
}

/** A broker that is asked may not have heard yet of a topic that its controller has made, or of the leader of a part. */
async function untilKnown(admin: Admin, topics: string[]): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    try {
      await admin.fetchTopicMetadata({ topics });
      return;
    } catch (error) {
      const passing = error instanceof Error && 'retriable' in error && error.retriable === true;
      if (!passing || looks === LOOKS) throw error;
      await setTimeout(LOOK_EVERY_MS);
    }
  }
}

function partition<Value>(values: readonly Value[], test: (value: Value) => boolean): readonly [Value[], Value[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}
