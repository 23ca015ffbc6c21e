import type { Channel } from './channel.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const MIB = 1024 * 1024;

/** How a topic is made. Names of `config` are Kafka's. */
export interface TopicSettings {
  readonly partitions: number;
  readonly config: {
    readonly 'cleanup.policy': 'delete';
    readonly 'retention.ms': number;
    readonly 'max.message.bytes': number;
  };
}

/** All topics are made alike, but that dead letters wait longer: for a person, not for a service. */
export function topicSettings({ kind }: Channel): TopicSettings {
  return {
    partitions: 12,
    config: {
      'cleanup.policy': 'delete',
      'retention.ms': (kind === 'dead-letters' ? 30 : 7) * DAY_MS,
      'max.message.bytes': 32 * MIB,
    },
  };
}
