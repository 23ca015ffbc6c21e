import type { MessageClass } from '@retrace/contracts';
import type { EntityManager } from 'typeorm';

/** Takes in one type of message: stores what the service needs of it and queues a job, and no more. */
export interface MessageHandler<M extends object = object> {
  readonly message: MessageClass<M>;
  /** Runs in the transaction that marks the message as handled. */
  handle(message: M, transaction: EntityManager): Promise<void>;
}
