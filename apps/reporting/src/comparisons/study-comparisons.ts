import { readFile } from 'node:fs/promises';

import { Inject, Injectable } from '@nestjs/common';
import { armStructures, compareSides, type ToldSide } from '@retrace/comparison';
import type { ComparisonView } from '@retrace/contracts';
import { comparableReport } from '@retrace/outcomes';
import { PLATFORM, type Platform } from '@retrace/service';
import { DataSource } from 'typeorm';

import { StudyNotFound } from '../domain/study-not-found.js';
import { StudyEntity } from '../storage/study.entity.js';
import { ArmUnknown, ReportNotComparable, ReportNotFound } from './comparison-errors.js';

/** Compares studies by their reports. */
@Injectable()
export class StudyComparisons {
  constructor(
    private readonly database: DataSource,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * @param names of the sides, the reference first: a study's id, or one of its arms as `id:arm`
   * @throws StudyNotFound, ReportNotFound, ReportNotComparable, ArmUnknown, ArtifactMissing, ArtifactDamaged
   */
  async compare(names: readonly string[]): Promise<ComparisonView> {
    const sides: ToldSide[] = [];
    for (const name of names) sides.push(await this.sideOf(name));
    return compareSides(sides);
  }

  private async sideOf(name: string): Promise<ToldSide> {
    const [studyId = '', arm] = name.split(':');
    const study = await this.database.manager.findOneBy(StudyEntity, { studyId });
    if (study === null) throw new StudyNotFound(studyId);
    if (study.json === null) throw new ReportNotFound(studyId);
    const json: unknown = JSON.parse(await readFile(await this.platform.artifacts.fileOf(study.json), 'utf8'));
    const report = comparableReport(json);
    if (report === undefined) throw new ReportNotComparable(studyId);
    const structure = armStructures(json);
    if (arm === undefined) return { report, structure };
    const known = [...new Set(report.outcomes.flatMap(({ arms }) => arms.map((one) => one.arm)))];
    if (!known.includes(arm)) throw new ArmUnknown(arm, studyId, known);
    return { report, arm, structure };
  }
}
