import { topicOf, type MessageClass } from '@retrace/contracts';
import type { EntityManager } from 'typeorm';

/** Takes in one type of message: stores what the service needs of it and queues a job, and no more. */
export interface MessageHandler<M extends object = object> {
  readonly message: MessageClass<M>;
  /** Where such messages are read, if not on the topic of their type. */
  readonly topics?: readonly string[];
  /** Runs in the transaction that marks the message as handled. */
  handle(message: M, transaction: EntityManager): Promise<void>;
}

export function topicsOf({ message, topics }: MessageHandler): readonly string[] {
  return topics ?? [topicOf(message)];
}
