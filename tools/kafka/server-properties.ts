import { securityProperties, type BrokerSecurity } from './broker-security.ts';

/** Where a broker listens, on 127.0.0.1. */
export interface KafkaPorts {
  readonly broker: number;
  /** For itself alone: brokers ask their controller over it. */
  readonly controller: number;
}

/** Below the broker's folder, in which it runs: so no path needs escaping. */
export const DATA_FOLDER = 'data';

/** Where clients come in. */
const LISTENER = 'CLIENTS';

const MIB = 1024 * 1024;

/** The settings of a broker that is its own controller, light enough for a test and otherwise as Kafka ships. */
export function serverProperties({ broker, controller }: KafkaPorts, security: BrokerSecurity): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    listeners: `${LISTENER}://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    ...securityProperties(LISTENER, security),
    'log.dirs': DATA_FOLDER,
    'num.network.threads': 2,
    'num.io.threads': 4,

    // Topics are made with what they need; a mistyped name is an error, not a topic.
    'auto.create.topics.enable': false,
    'num.partitions': 1,
    'message.max.bytes': 32 * MIB,
    'replica.fetch.max.bytes': 32 * MIB,

    // There is one broker to keep everything, and few groups and transactions to spread over partitions.
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0,

    // A broker that was killed is let in again only when its last session is over, by default after 9 seconds.
    'broker.session.timeout.ms': 3000,
    'broker.heartbeat.interval.ms': 500,

    // Index files are laid out at their full size; the cleaner takes its buffer from the heap at the start.
    'log.segment.bytes': 64 * MIB,
    'log.index.size.max.bytes': MIB,
    'offsets.topic.segment.bytes': 16 * MIB,
    'transaction.state.log.segment.bytes': 16 * MIB,
    'log.cleaner.dedupe.buffer.size': 32 * MIB,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
