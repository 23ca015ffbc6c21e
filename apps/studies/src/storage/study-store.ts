import { Injectable } from '@nestjs/common';
import type { ReportPublished, StageProgressed, StudyState } from '@retrace/contracts';
import { plannedUnits, type Stage, type StudySpec } from '@retrace/study';
import { DataSource, In, type EntityManager } from 'typeorm';

import { studyProgress } from '../domain/study-progress.js';
import { stateOf } from '../domain/study-state.js';
import { unitAfter, waitingUnit, type UnitStanding } from '../domain/unit-standing.js';
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

/** A unit that moved on. */
export interface MovedUnit {
  readonly before: UnitStanding;
  /** The state that the study came into by this, or null when it stays in the one it was in. */
  readonly became: StudyState | null;
}

/** Units of a stage that wait in vain. */
export interface GivenUpUnits {
  /** At least one, in the order of the plan. */
  readonly units: readonly string[];
  readonly became: StudyState | null;
}

/** The studies and how far they are. */
@Injectable()
export class StudyStore {
  constructor(private readonly database: DataSource) {}

  /** @returns null, or the study that has this id already and is left as it is */
  async add(transaction: EntityManager, { id, spec, specSha256, requestedAt }: NewStudy): Promise<StudyEntity | null> {
    const planned = plannedUnits(spec);
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
        progressDone: 0,
        progressTotal: planned.length,
        spec: structuredClone(spec) as object, // a column of JSON takes any value of it
      })
      .orIgnore()
      .returning('id')
      .execute();
    const rows: readonly unknown[] = added.raw;
    if (rows.length === 0) return transaction.findOneByOrFail(StudyEntity, { id });
    const units = planned.map((unit, position) => ({ ...waitingUnit, ...unit, studyId: id, position }));
    await transaction.insert(UnitEntity, units);
    return null;
  }

  async find(id: string): Promise<StoredStudy | undefined> {
    return (await this.findAll([id]))[0];
  }

  /** Those that there are. */
  async findAll(ids: readonly string[]): Promise<readonly StoredStudy[]> {
    const studies = await this.database.manager.findBy(StudyEntity, { id: In(ids) });
    const where = { studyId: In(ids) };
    const units = Map.groupBy(
      await this.database.manager.find(UnitEntity, { where, order: { position: 'ASC' } }),
      ({ studyId }) => studyId,
    );
    return studies.map((study) => ({ study, units: units.get(study.id) ?? [] }));
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
   * @returns null when nothing moved: the study or the unit is not known, or the message came late
   */
  async progress(transaction: EntityManager, message: StageProgressed): Promise<MovedUnit | null> {
    const { studyId, stage, unit } = message;
    const study = await this.lock(transaction, studyId);
    if (study === null) return null;
    const before = await transaction.findOneBy(UnitEntity, { studyId, stage, unit });
    if (before === null) return null;
    const after = unitAfter(before, message);
    if (after === before) return null;
    await transaction.update(UnitEntity, { studyId, stage, unit }, after);
    return { before, became: await this.settle(transaction, study) };
  }

  /** @returns the state that the study came into by this, or null when it stays in the one it was in */
  async publishReport(
    transaction: EntityManager,
    { studyId, verdict, summary, cost, html, json, markdown, latex, samples }: ReportPublished,
  ): Promise<StudyState | null> {
    const study = await this.lock(transaction, studyId);
    if (study === null) return null;
    const report = {
      cost: cost ?? null,
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
    const { at: _, lastError: __, ...waiting } = waitingUnit;
    await transaction.update(UnitEntity, { studyId, state: 'failed' }, waiting);
  }

  /**
   * Gives up what of a stage still waits. What the stage says of a unit counts for more, whenever it has said so.
   *
   * @returns null when none waits
   */
  async giveUpWaiting(
    transaction: EntityManager,
    studyId: string,
    stage: Stage,
    detail: string,
  ): Promise<GivenUpUnits | null> {
    const study = await this.lock(transaction, studyId);
    if (study === null) return null;
    const waiting = { studyId, stage, state: 'waiting' } as const;
    const units = await transaction.find(UnitEntity, { where: waiting, order: { position: 'ASC' } });
    if (units.length === 0) return null;
    await transaction.update(UnitEntity, waiting, { state: 'failed', detail, lastError: detail });
    return { units: units.map(({ unit }) => unit), became: await this.settle(transaction, study) };
  }

  private async settle(transaction: EntityManager, study: StudyEntity): Promise<StudyState | null> {
    const units = await transaction.findBy(UnitEntity, { studyId: study.id });
    const state = stateOf(study, units);
    const { done, total } = studyProgress(units);
    await this.setState(transaction, { ...study, progressDone: done, progressTotal: total }, state);
    return state === study.state ? null : state;
  }
}
