import type { KafkaTransport } from '@retrace/messaging';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** The metrics of a service's process: Node's own, and how far it is behind on each partition that it reads. */
export function serviceMetrics(transport: Pick<KafkaTransport, 'lag'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const lag = new Gauge({
    name: 'retrace_consumer_lag_messages',
    help: 'Messages of a partition that were written and not taken yet, when the service last took some from it.',
    labelNames: ['topic', 'partition'],
    registers: [registry],
    collect: () => {
      lag.reset();
      for (const [place, behind] of transport.lag) lag.set(labelsOf(place), behind);
    },
  });
  return registry;
}

/** @param place `topic/partition` */
function labelsOf(place: string): Record<'topic' | 'partition', string> {
  const [topic = '', partition = ''] = place.split('/');
  return { topic, partition };
}
