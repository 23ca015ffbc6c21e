import { Partitioners, type Kafka, type Producer, type TopicMessages } from 'kafkajs';

import type { Outgoing } from '../transport.js';
import { explainKafkaError } from './kafka-refused.js';
import type { KafkaSettings } from './kafka-settings.js';
import { topicName } from './topic-name.js';

const contentType = 'application/cloudevents+json; charset=UTF-8';

/**
 * Writes messages to Kafka: in order within a study (its id is the key), acknowledged by all replicas in sync, and each
 * once however often the connection breaks (idempotent producer).
 */
export class KafkaPublisher {
  private producer: Promise<Producer> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
  ) {}

  /** Resolves once the broker has all of them; rejects when some may be missing: then all are to be sent again. */
  async publish(messages: readonly Outgoing[]): Promise<void> {
    const producer = await this.connected();
    try {
      await producer.sendBatch({ acks: -1, topicMessages: byTopic(messages, this.settings) });
    } catch (error) {
      // A producer that lost its place in the sequence refuses all that follows; a new one begins a new sequence.
      await this.close();
      throw explainKafkaError(error);
    }
  }

  async close(): Promise<void> {
    const open = this.producer;
    this.producer = undefined;
    await (await open?.catch(() => undefined))?.disconnect();
  }

  private connected(): Promise<Producer> {
    this.producer ??= this.connect();
    return this.producer;
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner, // by the key, as Kafka's own clients do
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      this.producer = undefined;
      throw explainKafkaError(error);
    }
  }
}

function byTopic(messages: readonly Outgoing[], settings: KafkaSettings): TopicMessages[] {
  return [...Map.groupBy(messages, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
    topic: topicName(settings, topic),
    messages: ofTopic.map(({ envelope }) => ({
      key: envelope.subject,
      value: JSON.stringify(envelope),
      headers: { 'content-type': contentType },
    })),
  }));
}
