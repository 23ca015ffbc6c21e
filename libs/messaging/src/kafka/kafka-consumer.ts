import { describeError, type Log } from '@retrace/observability';
import type { Batch, Consumer, EachBatchPayload, Kafka } from 'kafkajs';

import { backoffMs } from '../backoff.js';
import type { Subscription } from '../transport.js';
import { isPartitionLost } from './commit-errors.js';
import { explainKafkaError } from './kafka-refused.js';
import type { KafkaSettings } from './kafka-settings.js';
import { toDelivery } from './to-delivery.js';
import { topicName, topicOfName } from './topic-name.js';

/** Handled in one transaction at best, and the most that is read again after a crash. */
const CHUNK = 100;
const PARTITIONS_AT_ONCE = 3;
const LONGEST_PAUSE_MS = 5000;

/** How far a service is behind on a partition, in messages, when it last took some from it. */
export type Lag = ReadonlyMap<string, number>;

/**
 * Brings a service its messages. Offsets are committed by hand, after the service has made the messages safe. While it
 * can't take any, as its database is away, their partition is paused. A consumer that crashed is replaced.
 */
export class KafkaConsumer {
  private consumer: Consumer | undefined;
  private readonly behind = new Map<string, number>();
  private readonly pauses = new Map<string, number>();
  private readonly resumptions = new Set<NodeJS.Timeout>();
  private restart: NodeJS.Timeout | undefined;
  private crashes = 0;
  private state: 'new' | 'running' | 'stopped' = 'new';

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    private readonly subscription: Subscription,
    private readonly log: Log,
  ) {}

  get lag(): Lag {
    return this.behind;
  }

  /** Resolves when it has joined its group; a broker that is away is waited for. */
  async start(): Promise<void> {
    this.state = 'running';
    await this.begin();
  }

  /** Waits for what is being handled, and leaves the group. */
  async stop(): Promise<void> {
    this.state = 'stopped';
    clearTimeout(this.restart);
    for (const timer of this.resumptions) clearTimeout(timer);
    await this.consumer?.disconnect();
  }

  private async begin(): Promise<void> {
    const { service, topics } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId: topicName(this.settings, service),
      allowAutoTopicCreation: false,
      // As short as a broker allows with ease: what a dead replica held is taken over soon.
      sessionTimeout: 10_000,
      heartbeatInterval: 1000,
      maxWaitTimeInMs: 500,
      // What is fetched at once is unpacked in memory. A message that is larger comes by itself.
      maxBytesPerPartition: 524_288,
      maxBytes: 2_097_152,
      // A crash is dealt with here: kafkajs would leave some of them as they are, and the service deaf.
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.CRASH, ({ payload }) => this.replace(consumer, payload.error));
    consumer.on(consumer.events.GROUP_JOIN, () => {
      this.crashes = 0;
      this.behind.clear(); // others may have its partitions now
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: topics.map((topic) => topicName(this.settings, topic)), fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
        eachBatch: (payload) => this.take(payload),
      });
    } catch (error) {
      this.replace(consumer, error);
    }
  }

  private replace(crashed: Consumer, error: unknown): void {
    if (this.consumer !== crashed) return;
    this.consumer = undefined;
    // Not waited for: a consumer that crashed may never say that it has gone.
    crashed.disconnect().catch(() => {});
    if (this.state !== 'running') return;
    this.crashes += 1;
    this.log.warn('the Kafka consumer crashed and is replaced', explainKafkaError(error));
    this.restart = setTimeout(() => void this.begin(), backoffMs(this.crashes, 1, 200, LONGEST_PAUSE_MS));
  }

  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const alive = (): Promise<void> => payload.heartbeat();
    const place = { topic: topicOfName(this.settings, batch.topic), partition: batch.partition };
    this.behind.set(placeOf(batch), Number(batch.offsetLagLow()));
    for (let start = 0; start < batch.messages.length; start += CHUNK) {
      if (!payload.isRunning() || payload.isStale()) return;
      const chunk = batch.messages.slice(start, start + CHUNK);
      try {
        const deliveries = chunk.map((message) => toDelivery(place, message));
        await this.subscription.deliver(deliveries, alive);
      } catch (error) {
        if (isPartitionLost(error)) throw error; // a heartbeat's: kafkajs joins the group again
        return this.waitBefore(payload, error);
      }
      this.pauses.delete(placeOf(batch));
      await this.commit(payload, chunk.at(-1)?.offset ?? batch.lastOffset());
      await alive();
    }
    this.behind.set(placeOf(batch), Number(batch.offsetLag()));
  }

  private async commit(payload: EachBatchPayload, last: string): Promise<void> {
    payload.resolveOffset(last);
    try {
      await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
    } catch (error) {
      if (!isPartitionLost(error)) throw error;
    }
  }

  /** Nothing of the chunk is resolved, so it is fetched again when the partition goes on. */
  private waitBefore(payload: EachBatchPayload, error: unknown): void {
    const place = placeOf(payload.batch);
    const count = (this.pauses.get(place) ?? 0) + 1;
    this.pauses.set(place, count);
    const resume = payload.pause();
    const timer = setTimeout(
      () => {
        this.resumptions.delete(timer);
        resume();
      },
      backoffMs(count, 1, 200, LONGEST_PAUSE_MS),
    );
    this.resumptions.add(timer);
    this.log.warn(`messages can't be taken from ${place} for now: ${describeError(error)}`, error);
  }
}

function placeOf({ topic, partition }: Pick<Batch, 'topic' | 'partition'>): string {
  return `${topic}/${partition}`;
}
