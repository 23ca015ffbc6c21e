import { deadLetterTopicOf, MessageDeadLettered, topicOf, type MessageClass } from '@retrace/contracts';

import type { Conversation } from './conversations.js';

/** A topic, what travels on it, and who writes and reads it. */
export interface Channel {
  readonly topic: string;
  readonly kind: 'messages' | 'dead-letters';
  readonly message: MessageClass;
  readonly senders: readonly string[];
  readonly receivers: readonly string[];
}

/** One topic a message, and one a service for its dead letters, which have no topic of their type. */
export function channelsOf(messages: readonly MessageClass[], services: readonly Conversation[]): readonly Channel[] {
  const saying = (message: MessageClass): readonly string[] =>
    services.filter(({ says }) => says.has(message.name)).map(({ service }) => service);
  const hearing = (message: MessageClass): readonly string[] =>
    services.filter(({ hears }) => hears.has(message.name)).map(({ service }) => service);
  const ofMessages = messages
    .filter((message) => message !== MessageDeadLettered)
    .map((message): Channel => ({
      topic: topicOf(message),
      kind: 'messages',
      message,
      senders: saying(message),
      receivers: hearing(message),
    }));
  const ofDeadLetters = services.map(({ service }): Channel => ({
    topic: deadLetterTopicOf(service),
    kind: 'dead-letters',
    message: MessageDeadLettered,
    senders: [service],
    receivers: hearing(MessageDeadLettered),
  }));
  return [...ofMessages, ...ofDeadLetters].sort((a, b) => (a.topic < b.topic ? -1 : 1));
}
