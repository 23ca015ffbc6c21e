import type { Log } from '@retrace/observability';
import type { Kafka } from 'kafkajs';

import type { Outgoing, Subscription, Transport } from '../transport.js';
import { connectKafka } from './kafka-connection.js';
import { KafkaConsumer, type Lag } from './kafka-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';
import type { KafkaSettings } from './kafka-settings.js';
import { sparingLog } from './sparing-log.js';

/** Carries messages over Kafka: a topic a message type, a consumer group a service. */
export class KafkaTransport implements Transport {
  private readonly log: Log;
  private readonly kafka: Kafka;
  private readonly publisher: KafkaPublisher;
  private readonly consumers: KafkaConsumer[] = [];

  constructor(
    service: string,
    private readonly settings: KafkaSettings,
    log: Log,
  ) {
    this.log = sparingLog(log);
    this.kafka = connectKafka(service, settings, this.log);
    this.publisher = new KafkaPublisher(this.kafka, settings);
  }

  publish(messages: readonly Outgoing[]): Promise<void> {
    return this.publisher.publish(messages);
  }

  /** Brings nothing before `start`. */
  subscribe(subscription: Subscription): void {
    this.consumers.push(new KafkaConsumer(this.kafka, this.settings, subscription, this.log));
  }

  get lag(): Lag {
    return new Map(this.consumers.flatMap(({ lag }) => [...lag]));
  }

  async start(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.start()));
  }

  /** Ends the bringing; what is being handled is waited for. Messages can still be published. */
  async stop(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
  }

  /** Ends the publishing. */
  async close(): Promise<void> {
    await this.publisher.close();
  }
}
