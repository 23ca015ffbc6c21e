import type { Delivery } from './delivery.js';
import type { Envelope } from './envelope.js';

/** A message on its way out. */
export interface Outgoing {
  readonly topic: string;
  readonly envelope: Envelope;
}

/**
 * Takes messages in. Resolves once each is safe: handled, known already, or among the dead letters. Rejects when that
 * could not be achieved for now, as the database is away: then all of them are to be delivered again.
 *
 * @param alive called between long steps, so that the transport can say that the service is at work
 */
export type Deliver = (deliveries: readonly Delivery[], alive: () => Promise<void>) => Promise<void>;

export interface Subscription {
  /** Its replicas share the messages. */
  readonly service: string;
  readonly topics: readonly string[];
  readonly deliver: Deliver;
}

/** What carries messages between services. */
export interface Transport {
  /** Resolves once the transport has made every message safe; rejects when some may have been lost. */
  publish(messages: readonly Outgoing[]): Promise<void>;
  /** Has a service receive every message of these topics, at least once. */
  subscribe(subscription: Subscription): void;
}
