import type { MessageClass } from './message.js';

/** A message of this class with these fields. */
export function messageOf<M extends object>(message: MessageClass<M>, fields: M): M {
  return Object.assign(new message(), fields);
}
