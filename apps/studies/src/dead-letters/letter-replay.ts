import { Injectable } from '@nestjs/common';
import { Outbox } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { envelopeIn } from '../domain/letter-envelope.js';
import { DeadLetterUnreadable } from '../domain/letter-errors.js';
import { LetterHistory } from './letter-history.js';
import { LetterStore } from './letter-store.js';
import type { LetterEntity } from './letter.entity.js';

/**
 * Sends messages again that a service could not handle: under their own id, so that services which have handled them
 * pass them over.
 */
@Injectable()
export class LetterReplay {
  constructor(
    private readonly letters: LetterStore,
    private readonly outbox: Outbox,
    private readonly history: LetterHistory,
  ) {}

  /** Sends the message of a locked letter. @throws DeadLetterUnreadable */
  async replay(transaction: EntityManager, letter: LetterEntity): Promise<LetterEntity> {
    const envelope = envelopeIn(letter);
    if (envelope === null) throw new DeadLetterUnreadable(letter.letterId);
    await this.outbox.send(transaction, { topic: letter.origin.topic, envelope });
    await this.history.record(transaction, letter, 'replayed');
    return this.letters.settle(transaction, letter, 'replayed');
  }

  /** Sends those of a locked study that wait. */
  async replayWaiting(transaction: EntityManager, studyId: string): Promise<void> {
    for (const letter of await this.letters.lockWaiting(transaction, studyId)) await this.replay(transaction, letter);
  }
}
