import { randomUUID } from 'node:crypto';

import {
  deadLetterTopicOf,
  declaredMessages,
  MessageDeadLettered,
  serviceNames,
  topicOf,
  type MessageClass,
} from '@retrace/contracts';
import { ensureTopics, InProcessTransport, KafkaTransport, type KafkaSettings } from '@retrace/messaging';
import type { Log } from '@retrace/observability';
import { inject } from 'vitest';

import { ObservedTransport } from './observed-transport.js';

/** What carries messages in a test. */
export interface TestTransport {
  readonly transport: ObservedTransport;
  /** How the broker is reached, where there is one. */
  readonly kafka: KafkaSettings | undefined;
  /** Begins to bring messages, when all have subscribed. */
  start(): Promise<void>;
  /** Ends that. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Kafka, with topics of the suite's own, in a run that has a broker; else the in-process one. */
export async function testTransport(log: Log): Promise<TestTransport> {
  // Only the run of the distributed tests provides it.
  const brokers: readonly string[] | undefined = inject('kafkaBrokers');
  if (brokers === undefined) {
    const nothing = (): Promise<void> => Promise.resolve();
    return {
      transport: new ObservedTransport(new InProcessTransport()),
      kafka: undefined,
      start: nothing,
      stop: nothing,
      close: nothing,
    };
  }
  const settings = { brokers, tls: false, prefix: `suite-${randomUUID()}.` };
  const names = [...declaredMessages().map(topicOf), ...serviceNames.map(deadLetterTopicOf)];
  await ensureTopics(
    names.map((name) => ({ name, partitions: 2, config: {} })),
    settings,
    log,
  );
  const kafka = new KafkaTransport('the test', settings, log);
  return {
    transport: new ObservedTransport(kafka),
    kafka: settings,
    start: () => kafka.start(),
    stop: () => kafka.stop(),
    close: () => kafka.close(),
  };
}

/** Where messages of a class are read: dead letters on the topic of each service. */
export function topicsHeard(message: MessageClass): readonly string[] {
  return message === MessageDeadLettered ? serviceNames.map(deadLetterTopicOf) : [topicOf(message)];
}
