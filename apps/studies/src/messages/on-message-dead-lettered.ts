import { Injectable } from '@nestjs/common';
import { deadLetterTopicOf, MessageDeadLettered, messageOf, serviceNames, StudyFailed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';

import { Announcements } from '../announcements.js';
import { LetterStore, type NewLetter } from '../dead-letters/letter-store.js';
import { givenUpEvent } from '../domain/history-event.js';
import { heldUpStage } from '../domain/held-up-stage.js';
import { envelopeIn } from '../domain/letter-envelope.js';
import { StudyHistory } from '../history/study-history.js';
import { StudyStore } from '../storage/study-store.js';

/** Keeps the dead letters of every service; a study that such a message would have moved on fails. */
@Injectable()
export class OnMessageDeadLettered implements MessageHandler<MessageDeadLettered> {
  readonly message = MessageDeadLettered;
  readonly topics = serviceNames.map(deadLetterTopicOf);

  constructor(
    private readonly letters: LetterStore,
    private readonly studies: StudyStore,
    private readonly history: StudyHistory,
    private readonly announcements: Announcements,
  ) {}

  async handle(message: MessageDeadLettered, transaction: EntityManager): Promise<void> {
    const letter = letterOf(message);
    const { studyId, service, type, reason: detail, at } = letter;
    // The study first, as everybody does who changes both: else two could wait for each other.
    const study = studyId === null ? null : await this.studies.lock(transaction, studyId);
    if (!(await this.letters.keep(transaction, letter))) return;
    if (studyId === null || study === null) return;
    const text = `${service} could not handle ${type ?? 'a message that it could not read'}: ${detail}`;
    await this.history.record(transaction, studyId, { kind: 'dead-lettered', at, text });
    const stage = heldUpStage(service, type);
    if (stage === null) return;
    const givenUp = await this.studies.giveUpWaiting(transaction, studyId, stage, detail);
    if (givenUp === null) return;
    const events = givenUp.units.map((unit) => givenUpEvent(stage, unit, detail, at));
    await this.history.record(transaction, studyId, ...events);
    const [unit] = givenUp.units;
    if (givenUp.became !== 'failed' || unit === undefined) return;
    await this.announcements.announce(transaction, messageOf(StudyFailed, { studyId, stage, unit, detail }));
  }
}

function letterOf(message: MessageDeadLettered): NewLetter {
  const { letterId, service, reason, stack = null, tries, origin, envelope = null, record = null, at } = message;
  const { type, subject } = envelopeIn(message) ?? { type: null, subject: null };
  const studyId = isUUID(subject) ? subject : null;
  return { letterId, service, studyId, type, reason, stack, tries, origin, envelope, record, at: new Date(at) };
}
