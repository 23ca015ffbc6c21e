import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DeadLetterNotFound, DeadLetterStateConflict } from '../domain/letter-errors.js';
import { StudyStore } from '../storage/study-store.js';
import type { StudyEntity } from '../storage/study.entity.js';
import { Submission } from '../submission.js';
import { LetterHistory } from './letter-history.js';
import { LetterReplay } from './letter-replay.js';
import { LetterStore } from './letter-store.js';
import type { LetterEntity } from './letter.entity.js';

interface LockedLetter {
  readonly letter: LetterEntity;
  /** The one that its message names, if there is such a study. */
  readonly study: StudyEntity | null;
}

/** What becomes of messages that a service could not handle. Asked for twice, it is done once. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly database: DataSource,
    private readonly letters: LetterStore,
    private readonly studies: StudyStore,
    private readonly replays: LetterReplay,
    private readonly submission: Submission,
    private readonly history: LetterHistory,
  ) {}

  /** @throws DeadLetterNotFound */
  async get(letterId: string, manager?: EntityManager): Promise<LetterEntity> {
    const letter = await this.letters.find(letterId, manager);
    if (letter === null) throw new DeadLetterNotFound(letterId);
    return letter;
  }

  /**
   * Sends the message again, and has its study go on if that failed.
   *
   * @throws DeadLetterNotFound, DeadLetterStateConflict when it was discarded, DeadLetterUnreadable
   */
  async replay(letterId: string): Promise<LetterEntity> {
    return this.database.transaction(async (transaction) => {
      const { letter, study } = await this.lock(transaction, letterId);
      if (letter.state === 'replayed') return letter;
      if (letter.state === 'discarded') throw new DeadLetterStateConflict(letterId, 'discarded', 'replayed');
      const replayed = await this.replays.replay(transaction, letter);
      if (study?.state === 'failed') await this.submission.resumeIn(transaction, study.id);
      return replayed;
    });
  }

  /** Says that the message is not needed. @throws DeadLetterNotFound, DeadLetterStateConflict when it was replayed */
  async discard(letterId: string): Promise<LetterEntity> {
    return this.database.transaction(async (transaction) => {
      const { letter } = await this.lock(transaction, letterId);
      if (letter.state === 'discarded') return letter;
      if (letter.state === 'replayed') throw new DeadLetterStateConflict(letterId, 'replayed', 'discarded');
      await this.history.record(transaction, letter, 'discarded');
      return this.letters.settle(transaction, letter, 'discarded');
    });
  }

  /** The study first, as everybody does who changes both: else two could wait for each other. */
  private async lock(transaction: EntityManager, letterId: string): Promise<LockedLetter> {
    const { studyId } = await this.get(letterId, transaction);
    const study = studyId === null ? null : await this.studies.lock(transaction, studyId);
    return { letter: await this.letters.lock(transaction, letterId), study };
  }
}
