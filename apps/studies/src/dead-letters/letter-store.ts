import { Injectable } from '@nestjs/common';
import type { DeadLetterState } from '@retrace/contracts';
import { DataSource, type EntityManager } from 'typeorm';

import { LetterEntity } from './letter.entity.js';

export type NewLetter = Omit<LetterEntity, 'state' | 'settledAt'>;

/** A letter without what may be large. */
export type ListedLetter = Omit<LetterEntity, 'stack' | 'envelope' | 'record'>;

/** Which letters to list; what is left out does not matter. */
export interface LetterFilter {
  readonly state?: DeadLetterState;
  readonly service?: string;
  readonly studyId?: string;
}

const renewed = [
  'service',
  'study_id',
  'type',
  'reason',
  'stack',
  'tries',
  'origin',
  'envelope',
  'record',
  'at',
  'state',
  'settled_at',
];

/** The messages that services could not handle. Who locks a letter has locked its study before. */
@Injectable()
export class LetterStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Keeps a letter. One that was settled waits again when its message was given up later than was known.
   *
   * @returns whether it says anything new
   */
  async keep(transaction: EntityManager, letter: NewLetter): Promise<boolean> {
    const kept = await transaction
      .createQueryBuilder()
      .insert()
      .into(LetterEntity)
      .values({ ...letter, state: 'waiting', settledAt: null })
      .orUpdate(renewed, ['letter_id'], { overwriteCondition: { where: 'letters.at < EXCLUDED.at' } })
      .returning('letter_id')
      .execute();
    const rows: readonly unknown[] = kept.raw;
    return rows.length > 0;
  }

  /** The newest first. */
  async list(filter: LetterFilter, limit: number): Promise<readonly ListedLetter[]> {
    return this.database.manager.find(LetterEntity, {
      select: {
        letterId: true,
        service: true,
        studyId: true,
        type: true,
        reason: true,
        tries: true,
        origin: true,
        at: true,
        state: true,
        settledAt: true,
      },
      where: filter,
      order: { at: 'DESC', letterId: 'ASC' },
      take: limit,
    });
  }

  async find(letterId: string, manager: EntityManager = this.database.manager): Promise<LetterEntity | null> {
    return manager.findOneBy(LetterEntity, { letterId });
  }

  /** @throws when there is none of this id */
  async lock(transaction: EntityManager, letterId: string): Promise<LetterEntity> {
    return transaction.findOneOrFail(LetterEntity, { where: { letterId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those of a study that wait, in the order in which they came. */
  async lockWaiting(transaction: EntityManager, studyId: string): Promise<readonly LetterEntity[]> {
    return transaction.find(LetterEntity, {
      where: { studyId, state: 'waiting' },
      order: { at: 'ASC', letterId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async settle(
    transaction: EntityManager,
    letter: LetterEntity,
    state: Exclude<DeadLetterState, 'waiting'>,
  ): Promise<LetterEntity> {
    return transaction.save(LetterEntity, { ...letter, state, settledAt: new Date() });
  }
}
