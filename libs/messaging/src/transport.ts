import type { Envelope } from './envelope.js';

/** Takes one message in. Resolves once it is safe: handled, known already, or among the dead letters. */
export type Deliver = (envelope: Envelope) => Promise<void>;

/** What carries messages between services. */
export interface Transport {
  /** Resolves once the transport has made every message safe; rejects when some may have been lost. */
  publish(envelopes: readonly Envelope[]): Promise<void>;
  /** Has a service receive every message of these topics, at least once. */
  subscribe(service: string, topics: readonly string[], deliver: Deliver): void;
}
