import 'reflect-metadata';

/** A message's type on the wire and its version; together they name its topic. */
export interface MessageContract {
  readonly type: string;
  readonly version: number;
}

/** The class of a message. */
export type MessageClass<M extends object = object> = new () => M;

const contracts = new Map<MessageClass, MessageContract>();

/**
 * Declares a class to be a message.
 *
 * @param type `retrace.<service>.<past-tense-name>`
 * @param version raised when a field is removed or changes its type
 */
export function Message(type: string, version: number): (target: MessageClass) => void {
  return (target) => {
    contracts.set(target, { type, version });
  };
}

/** The contract of a message class. Throws when the class was not declared with `@Message`. */
export function contractOf(message: MessageClass): MessageContract {
  const contract = contracts.get(message);
  if (contract === undefined) throw new Error(`${message.name} is not declared with @Message`);
  return contract;
}

/** `retrace.curation.prompts-curated.v1`: one topic for each type and version. */
export function topicOf(message: MessageClass): string {
  const { type, version } = contractOf(message);
  return `${type}.v${version}`;
}

/** Every message class that was loaded, in the order of their topics. */
export function declaredMessages(): readonly MessageClass[] {
  return [...contracts.keys()].sort((a, b) => (topicOf(a) < topicOf(b) ? -1 : 1));
}
