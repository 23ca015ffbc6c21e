import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { StudyEntity, type KnownReport, type StudyStanding } from './study.entity.js';

/** What was heard of studies. */
@Injectable()
export class StudyStore {
  constructor(private readonly database: DataSource) {}

  async stand(transaction: EntityManager, studyId: string, standing: StudyStanding): Promise<void> {
    await transaction.upsert(StudyEntity, { studyId, standing }, ['studyId']);
  }

  async report(transaction: EntityManager, studyId: string, report: KnownReport): Promise<void> {
    await transaction.query(
      `INSERT INTO studies (study_id, standing, report) VALUES ($1, 'running', $2)
       ON CONFLICT (study_id) DO UPDATE SET report = excluded.report`,
      [studyId, report],
    );
  }

  isCancelled(transaction: EntityManager, studyId: string): Promise<boolean> {
    return transaction.existsBy(StudyEntity, { studyId, standing: 'cancelled' });
  }

  find(studyId: string): Promise<StudyEntity | null> {
    return this.database.manager.findOneBy(StudyEntity, { studyId });
  }
}
