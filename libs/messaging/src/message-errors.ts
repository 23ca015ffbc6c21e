import { RetraceError } from '@retrace/observability';

import type { Envelope } from './envelope.js';

/** A message that does not keep to its contract. Trying again can't help. */
export class MessageRejected extends RetraceError {
  constructor(envelope: Envelope, problems: readonly string[]) {
    super('message-rejected', `Message ${envelope.id} (${envelope.type}) is not valid: ${problems.join('; ')}.`, false);
  }
}

/** A message of a type that the service does not read. */
export class MessageTypeUnknown extends RetraceError {
  constructor({ id, type }: Envelope, known: readonly string[]) {
    super('message-type-unknown', `Message ${id} has ${describeType(type, known)}.`, false);
  }
}

/** A record that is no CloudEvent. */
export class RecordUnreadable extends RetraceError {
  constructor(problem: string) {
    super('record-unreadable', `The record ${problem}.`, false);
  }
}

function describeType(type: string, known: readonly string[]): string {
  const withoutVersion = type.replace(/\.v\d+$/, '');
  const versions = known.filter((one) => one.replace(/\.v\d+$/, '') === withoutVersion);
  if (versions.length === 0) return `the type "${type}", which nothing here reads; it reads ${known.join(', ')}`;
  const version = type.slice(withoutVersion.length + 2);
  return `version ${version || 'none'} of ${withoutVersion}, which is unknown here; it reads ${versions.join(', ')}`;
}
