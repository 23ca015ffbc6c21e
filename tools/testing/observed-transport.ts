import type { Outgoing, Subscription, Transport } from '@retrace/messaging';

/** Passes everything on, and knows which messages each subscriber has made safe. */
export class ObservedTransport implements Transport {
  private readonly taken: { readonly topics: readonly string[]; readonly ids: Set<string> }[] = [];

  constructor(private readonly transport: Transport) {}

  publish(messages: readonly Outgoing[]): Promise<void> {
    return this.transport.publish(messages);
  }

  subscribe({ service, topics, deliver }: Subscription): void {
    const ids = new Set<string>();
    this.taken.push({ topics, ids });
    this.transport.subscribe({
      service,
      topics,
      deliver: async (deliveries, alive) => {
        await deliver(deliveries, alive);
        for (const delivery of deliveries) if (delivery.kind === 'message') ids.add(delivery.envelope.id);
      },
    });
  }

  /** Whether everybody who hears its topic has this message. */
  isTaken({ topic, envelope }: Outgoing): boolean {
    return this.taken.filter(({ topics }) => topics.includes(topic)).every(({ ids }) => ids.has(envelope.id));
  }
}
