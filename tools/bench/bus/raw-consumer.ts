// Reads a topic with kafkajs alone, and tells its parent how many messages it has: `raw-consumer.ts BROKERS TOPIC GROUP`.
import { Kafka, logLevel } from 'kafkajs';

import type { RawHeard } from './raw-kafka.ts';

const [brokers = '', topic = '', groupId = ''] = process.argv.slice(2);
const tell = (heard: RawHeard): void => void process.send?.(heard);

const consumer = new Kafka({ clientId: 'raw', brokers: brokers.split(','), logLevel: logLevel.NOTHING }).consumer({
  groupId,
  maxWaitTimeInMs: 500,
});
let messages = 0;
await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
consumer.on(consumer.events.CRASH, ({ payload }) => {
  throw payload.error;
});
consumer.on(consumer.events.GROUP_JOIN, () => tell({ messages }));
await consumer.run({
  partitionsConsumedConcurrently: 3,
  eachBatch: async ({ batch }) => {
    messages += batch.messages.length;
    tell({ messages });
  },
});
// Also when the bench was ended hard.
process.once('disconnect', () => process.exit());
