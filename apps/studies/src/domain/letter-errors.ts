import type { DeadLetterState } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

export class DeadLetterNotFound extends RetraceError {
  constructor(letterId: string) {
    super(
      'dead-letter-not-found',
      `There is no dead letter '${letterId}'. List them with \`retrace dead-letters list --all\`.`,
      false,
    );
  }
}

/** The letter is settled, and not as is asked now. */
export class DeadLetterStateConflict extends RetraceError {
  constructor(letterId: string, state: DeadLetterState, action: string) {
    super('dead-letter-conflict', `Dead letter '${letterId}' was ${state} and can't be ${action}.`, false);
  }
}

/** There is nothing that could be sent again. */
export class DeadLetterUnreadable extends RetraceError {
  constructor(letterId: string) {
    super(
      'dead-letter-unreadable-conflict',
      `Dead letter '${letterId}' can't be replayed: its record could not be read as a message. ` +
        `See it with \`retrace dead-letters show ${letterId}\`, then discard it.`,
      false,
    );
  }
}
