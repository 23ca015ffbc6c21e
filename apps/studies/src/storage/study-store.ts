import { Injectable } from '@nestjs/common';
import type { ReportPublished, StageProgressed, StudyState } from '@retrace/contracts';
import { plannedUnits, type Stage, type StudySpec } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { stateOf } from '../domain/study-state.js';
import { StudyEntity } from './study.entity.js';
import { UnitEntity } from './unit.entity.js';

export interface NewStudy {
  readonly id: string;
  readonly spec: StudySpec;
  readonly specSha256: string;
  readonly requestedAt: Date;
}

/** A study with its units in the order of its plan. */
export interface StoredStudy {
  readonly study: StudyEntity;
  readonly units: readonly UnitEntity[];
}

/** The studies and how far they are. */
@Injectable()
export class StudyStore {
  constructor(private readonly database: DataSource) {}

  /** @returns null, or the study that has this id already and is left as it is */
  async add(transaction: EntityManager, { id, spec, specSha256, requestedAt }: NewStudy): Promise<StudyEntity | null> {
    const added = await transaction
      .createQueryBuilder()
      .insert()
      .into(StudyEntity)
      .values({
        id,
        name: spec.name,
        specSha256,
        state: 'running',
        requestedAt,
        revision: 1,
        spec: structuredClone(spec) as object, // a column of JSON takes any value of it
      })
      .orIgnore()
      .returning('id')
      .execute();
    const rows: readonly unknown[] = added.raw;
    if (rows.length === 0) return transaction.findOneByOrFail(StudyEntity, { id });
    const units = plannedUnits(spec).map(({ stage, unit }, position) => ({
      studyId: id,
      stage,
      unit,
      position,
      state: 'waiting' as const,
      done: 0,
      total: 0,
      counted: '',
      at: 0,
    }));
    await transaction.insert(UnitEntity, units);
    return null;
  }

  async list(): Promise<readonly StudyEntity[]> {
    return this.database.manager.find(StudyEntity, { order: { requestedAt: 'DESC' }, take: 200 });
  }

  async find(id: string): Promise<StoredStudy | undefined> {
    const study = await this.database.manager.findOneBy(StudyEntity, { id });
    if (study === null) return undefined;
    const units = await this.database.manager.find(UnitEntity, { where: { studyId: id }, order: { position: 'ASC' } });
    return { study, units };
  }

  /** The latest study of the same spec, locked until the transaction ends. */
  async findLatest(transaction: EntityManager, specSha256: string): Promise<StudyEntity | null> {
    return transaction.findOne(StudyEntity, {
      where: { specSha256 },
      order: { requestedAt: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async lock(transaction: EntityManager, id: string): Promise<StudyEntity | null> {
    return transaction.findOne(StudyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * An older message never replaces a newer one, and a cancelled study stays cancelled.
   *
   * @returns the state that the study came into by this, or null when it stays in the one it was in
   */
  async progress(transaction: EntityManager, message: StageProgressed): Promise<StudyState | null> {
    const study = await this.lock(transaction, message.studyId);
    if (study === null) return null;
    const { affected } = await transaction
      .createQueryBuilder()
      .update(UnitEntity)
      .set({
        state: message.state,
        done: message.done,
        total: message.total,
        counted: message.counted,
        at: message.at,
        detail: message.detail ?? null,
        secondsLeft: message.secondsLeft ?? null,
      })
      .where('study_id = :studyId AND stage = :stage AND unit = :unit AND at <= :at', { ...message })
      .execute();
    return affected === 1 ? this.settle(transaction, study) : null;
  }

  /** @returns as `progress` does */
  async publishReport(
    transaction: EntityManager,
    { studyId, verdict, summary, html, json, markdown, latex, samples }: ReportPublished,
  ): Promise<StudyState | null> {
    const study = await this.lock(transaction, studyId);
    if (study === null) return null;
    const report = {
      reportPage: html,
      reportJson: json,
      reportMarkdown: markdown ?? null,
      reportLatex: latex ?? null,
      reportSamples: samples ?? null,
    };
    return this.settle(transaction, Object.assign(study, { verdict, summary, ...report }));
  }

  async setState(transaction: EntityManager, study: StudyEntity, state: StudyState): Promise<void> {
    // Work that ends after its study has does not make the study end later.
    const endedAt = state === 'running' ? null : state === study.state ? study.endedAt : new Date();
    await transaction.save(StudyEntity, { ...study, state, endedAt, revision: study.revision + 1 });
  }

  /** What failed waits again; what is done stays done. */
  async restartFailed(transaction: EntityManager, studyId: string): Promise<void> {
    const waiting = { state: 'waiting', done: 0, total: 0, detail: null, secondsLeft: null } as const;
    await transaction.update(UnitEntity, { studyId, state: 'failed' }, waiting);
  }

  /**
   * Gives up what of a stage still waits. What the stage says of a unit counts for more, whenever it has said so.
   *
   * @returns the first unit that was given up, if the study failed by it, else null
   */
  async giveUpWaiting(
    transaction: EntityManager,
    studyId: string,
    stage: Stage,
    detail: string,
  ): Promise<string | null> {
    const study = await this.lock(transaction, studyId);
    if (study === null) return null;
    const waiting = { studyId, stage, state: 'waiting' } as const;
    const first = await transaction.findOne(UnitEntity, { where: waiting, order: { position: 'ASC' } });
    if (first === null) return null;
    await transaction.update(UnitEntity, waiting, { state: 'failed', detail });
    return (await this.settle(transaction, study)) === 'failed' ? first.unit : null;
  }

  private async settle(transaction: EntityManager, study: StudyEntity): Promise<StudyState | null> {
    const units = await transaction.findBy(UnitEntity, { studyId: study.id });
    const state = stateOf(study, units);
    await this.setState(transaction, study, state);
    return state === study.state ? null : state;
  }
}
