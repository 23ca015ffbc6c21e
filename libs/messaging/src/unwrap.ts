import type { MessageClass } from '@retrace/contracts';
import { validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import type { Envelope } from './envelope.js';
import { MessageRejected } from './message-errors.js';

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
  if (errors.length > 0) {
    const problems = validationProblems(errors).map(
      ({ path, steps, message: expected }) => `${path}: ${steps.at(-1)} ${expected}`,
    );
    throw new MessageRejected(envelope, problems);
  }
  return message;
}
