import type { KafkaSettings } from './kafka-settings.js';

/** A topic's name on the brokers, which installations may share. */
export function topicName({ prefix = '' }: KafkaSettings, topic: string): string {
  return `${prefix}${topic}`;
}

/** What it is called here. */
export function topicOfName({ prefix = '' }: KafkaSettings, name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
