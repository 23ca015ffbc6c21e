import type { Envelope } from './envelope.js';
import type { Deliver, Transport } from './transport.js';

interface Subscription {
  readonly service: string;
  readonly topics: ReadonlySet<string>;
  readonly deliver: Deliver;
}

/**
 * Carries messages within one process. It keeps nothing: a message stays in its sender's outbox until every
 * subscriber has it in its inbox, so a process that dies in between sends it again.
 */
export class InProcessTransport implements Transport {
  private readonly subscriptions: Subscription[] = [];

  async publish(envelopes: readonly Envelope[]): Promise<void> {
    for (const envelope of envelopes) {
      const hearing = this.subscriptions.filter(({ topics }) => topics.has(envelope.type));
      await Promise.all(hearing.map(({ deliver }) => deliver(envelope)));
    }
  }

  subscribe(service: string, topics: readonly string[], deliver: Deliver): void {
    this.subscriptions.push({ service, topics: new Set(topics), deliver });
  }
}
