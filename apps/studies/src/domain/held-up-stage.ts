import { contractOf, declaredMessages, StudyMessage } from '@retrace/contracts';
import { stages, type Stage } from '@retrace/study';

/** The types, without their version, of messages that move a study on: those that carry its spec. */
const movingTypes: ReadonlySet<string> = new Set(
  declaredMessages()
    .filter((message) => message.prototype instanceof StudyMessage)
    .map((message) => contractOf(message).type),
);

/**
 * The stage of a study that waits in vain when a service could not handle a message, or null when none does.
 *
 * @param type the message's, with its version; null where it could not be read
 */
export function heldUpStage(service: string, type: string | null): Stage | null {
  if (type === null || !movingTypes.has(type.replace(/\.v\d+$/, ''))) return null;
  return stages.find((stage) => stage === service) ?? null;
}
