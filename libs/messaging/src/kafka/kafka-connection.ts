import type { Log } from '@retrace/observability';
import { Kafka, logLevel, type LogEntry, type SASLOptions } from 'kafkajs';

import type { KafkaSettings } from './kafka-settings.js';

/** The way to the brokers, for a service whose name they see; what kafkajs has to say goes to its log. */
export function connectKafka(service: string, { brokers, tls, tlsCa, sasl }: KafkaSettings, log: Log): Kafka {
  return new Kafka({
    clientId: `retrace-${service}`,
    brokers: [...brokers],
    ssl: tls && tlsCa !== undefined ? { ca: tlsCa } : tls,
    // Mechanism by mechanism the same fields. A copy, as kafkajs keeps in it what it made of the password.
    ...(sasl === undefined ? {} : { sasl: { ...sasl } as SASLOptions }),
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => tell(log, entry),
    // Above this, publishing and consuming try again by themselves for as long as they run.
    retry: { retries: 5, initialRetryTime: 200, maxRetryTime: 5000 },
  });
}

/** Errors of kafkajs are passing troubles to us: what matters is told by who was using the connection. */
function tell(log: Log, { namespace, log: entry }: LogEntry): void {
  // What it warns of is provided for: a producer that failed is replaced, and an inbox knows what comes twice.
  if (entry.message.startsWith('Limiting retries for the idempotent producer')) return;
  const error = typeof entry['error'] === 'string' ? entry['error'] : entry.message;
  log.warn(`the connection to Kafka has trouble: ${entry.message}`, new Error(error), { part: namespace });
}
