import type { MessageOrigin, UnreadableRecord } from '../messaging/message-dead-lettered.js';

/** Waits for somebody to look at it, was sent again, or is not needed. */
export const deadLetterStates = ['waiting', 'replayed', 'discarded'] as const;
export type DeadLetterState = (typeof deadLetterStates)[number];

/** A message that a service could not handle, as the list of dead letters shows it. */
export interface DeadLetterSummary {
  readonly letterId: string;
  /** The one that could not handle it. */
  readonly service: string;
  readonly state: DeadLetterState;
  /** The study that the message is about, where it names one. */
  readonly studyId?: string;
  /** The message's type with its version; missing where it could not be read as a message, and so can't be replayed. */
  readonly type?: string;
  /** For a person. */
  readonly reason: string;
  readonly tries: number;
  readonly origin: MessageOrigin;
  /** When the service gave it up, ISO 8601. */
  readonly at: string;
  /** When it was replayed or discarded, ISO 8601. */
  readonly settledAt?: string;
}

/** A dead letter as the API shows it alone. */
export interface DeadLetterView extends DeadLetterSummary {
  readonly stack?: string;
  /** The message's CloudEvent, as it came. */
  readonly envelope?: object;
  /** What there was instead of a message. */
  readonly record?: UnreadableRecord;
}
