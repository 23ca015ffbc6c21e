import { Server, type CustomTransportStrategy } from '@nestjs/microservices';

import type { KafkaTransport } from './kafka-transport.js';

/**
 * The consuming side as a Nest microservice, so that it starts and ends with the application. A strategy of our own:
 * Nest's commits the offset of a message whose handler threw, and stays deaf after some crashes.
 */
export class KafkaStrategy extends Server implements CustomTransportStrategy {
  constructor(private readonly transport: KafkaTransport) {
    super();
  }

  listen(started: (error?: unknown) => void): void {
    this.transport.start().then(() => started(), started);
  }

  close(): Promise<void> {
    return this.transport.stop();
  }

  /** It has no events of its own: the transport's log tells of trouble. */
  on(): void {}

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the signature is Nest's
  unwrap<T>(): T {
    return this.transport as T; // the caller says what it expects
  }
}
