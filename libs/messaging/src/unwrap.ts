import type { MessageClass } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

import type { Envelope } from './envelope.js';

/** A message that does not keep to its contract. Trying again can't help. */
export class MessageRejected extends RetraceError {
  constructor(envelope: Envelope, problems: readonly string[]) {
    super('message-rejected', `Message ${envelope.id} (${envelope.type}) is not valid: ${problems.join('; ')}.`, false);
  }
}

/**
 * The message in an envelope, validated. Unknown fields are dropped, so that a newer producer can be read.
 *
 * @throws MessageRejected naming each field that is wrong
 */
export function unwrap<M extends object>(envelope: Envelope, contract: MessageClass<M>): M {
  if (typeof envelope.data !== 'object' || envelope.data === null) {
    throw new MessageRejected(envelope, ['it has no data']);
  }
  const message = plainToInstance(contract, envelope.data);
  const errors = validateSync(message, { whitelist: true, forbidUnknownValues: true });
  if (errors.length > 0)
    throw new MessageRejected(
      envelope,
      errors.flatMap((error) => problemsOf(error, '')),
    );
  return message;
}

function problemsOf(error: ValidationError, parent: string): readonly string[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => `${path}: ${message}`);
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}
