import { Injectable } from '@nestjs/common';
import { deadLetterTopicOf, MessageDeadLettered, messageOf, serviceNames, StudyFailed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';

import { Announcements } from '../announcements.js';
import { LetterStore, type NewLetter } from '../dead-letters/letter-store.js';
import { heldUpStage } from '../domain/held-up-stage.js';
import { envelopeIn } from '../domain/letter-envelope.js';
import { StudyStore } from '../storage/study-store.js';

/** Keeps the dead letters of every service; a study that such a message would have moved on fails. */
@Injectable()
export class OnMessageDeadLettered implements MessageHandler<MessageDeadLettered> {
  readonly message = MessageDeadLettered;
  readonly topics = serviceNames.map(deadLetterTopicOf);

  constructor(
    private readonly letters: LetterStore,
    private readonly studies: StudyStore,
    private readonly announcements: Announcements,
  ) {}

  async handle(message: MessageDeadLettered, transaction: EntityManager): Promise<void> {
    const letter = letterOf(message);
    const { studyId, service, type, reason: detail } = letter;
    // The study first, as everybody does who changes both: else two could wait for each other.
    if (studyId !== null) await this.studies.lock(transaction, studyId);
    if (!(await this.letters.keep(transaction, letter))) return;
    const stage = heldUpStage(service, type);
    if (studyId === null || stage === null) return;
    const unit = await this.studies.giveUpWaiting(transaction, studyId, stage, detail);
    if (unit === null) return;
    await this.announcements.announce(transaction, messageOf(StudyFailed, { studyId, stage, unit, detail }));
  }
}

function letterOf(message: MessageDeadLettered): NewLetter {
  const { letterId, service, reason, stack = null, tries, origin, envelope = null, record = null, at } = message;
  const { type, subject } = envelopeIn(message) ?? { type: null, subject: null };
  const studyId = isUUID(subject) ? subject : null;
  return { letterId, service, studyId, type, reason, stack, tries, origin, envelope, record, at: new Date(at) };
}
