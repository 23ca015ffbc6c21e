import { JobTables1 } from '@retrace/jobs';
import {
  KafkaTransport,
  MessagingTables1,
  MessagingTables2,
  Outbox,
  OutboxRelay,
  type Outgoing,
  type Transport,
} from '@retrace/messaging';
import { describeError } from '@retrace/observability';
import { openServiceDatabase } from '@retrace/persistence';

import { benchLog, type BenchSite } from './bench-site.ts';
import { eventOf } from './events.ts';

const SCHEMA = 'load';

/** The side that publishes, as a service does: outbox, relay, Kafka. */
export interface Publisher {
  /** A transaction that publishes one event. */
  publish(number: number, at: number): Promise<void>;
  relay(): OutboxRelay;
  /** Milliseconds that the transport took to have batches acknowledged, so far. */
  readonly sendingMs: () => number;
  /** How many messages wait. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

export async function openPublisher(site: BenchSite): Promise<Publisher> {
  const database = await openServiceDatabase(site.database, {
    schema: SCHEMA,
    entities: [],
    migrations: [MessagingTables1, JobTables1, MessagingTables2],
  });
  const outbox = new Outbox(SCHEMA);
  const kafka = new KafkaTransport(SCHEMA, site.kafka, benchLog);
  const transport = new TimedTransport(kafka);
  const relays: OutboxRelay[] = [];
  return {
    publish: async (number, at) => {
      const event = eventOf(number, at);
      await database.transaction((transaction) => outbox.publish(transaction, event.studyId, event));
    },
    relay: () => {
      const onError = (error: unknown): void => console.error(`Messages wait in the outbox: ${describeError(error)}`);
      const relay = new OutboxRelay(database, transport, { idleMs: 1000, onError });
      outbox.watch(database, () => relay.wake());
      relays.push(relay);
      relay.start();
      return relay;
    },
    sendingMs: () => transport.sendingMs,
    waiting: async () => {
      const [row]: { readonly count: string }[] = await database.query(
        'SELECT count(*) FROM outbox WHERE published_at IS NULL',
      );
      return Number(row?.count);
    },
    close: async () => {
      for (const relay of relays) await relay.stop();
      await kafka.close();
      await database.destroy();
    },
  };
}

class TimedTransport implements Transport {
  sendingMs = 0;
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  async publish(messages: readonly Outgoing[]): Promise<void> {
    const began = performance.now();
    await this.transport.publish(messages);
    this.sendingMs += performance.now() - began;
  }

  subscribe: Transport['subscribe'] = (subscription) => this.transport.subscribe(subscription);
}
