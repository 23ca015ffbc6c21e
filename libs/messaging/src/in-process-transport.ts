import type { Outgoing, Subscription, Transport } from './transport.js';

const nobodyWaits = (): Promise<void> => Promise.resolve();

/**
 * Carries messages within one process. It keeps nothing: a message stays in its sender's outbox until every
 * subscriber has it in its inbox, so a process that dies in between sends it again.
 */
export class InProcessTransport implements Transport {
  private readonly subscriptions: Subscription[] = [];

  async publish(messages: readonly Outgoing[]): Promise<void> {
    for (const { topic, envelope } of messages) {
      const hearing = this.subscriptions.filter(({ topics }) => topics.includes(topic));
      const delivery = { kind: 'message', envelope, origin: { topic } } as const;
      await Promise.all(hearing.map(({ deliver }) => deliver([delivery], nobodyWaits)));
    }
  }

  subscribe(subscription: Subscription): void {
    this.subscriptions.push(subscription);
  }
}
