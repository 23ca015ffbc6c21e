import { Inject, Injectable } from '@nestjs/common';
import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import type { ArtifactRef } from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';
import { planStudy, type TrainedArm } from '@retrace/study';
import { DataSource } from 'typeorm';

import { TrainingSetEmpty, TrainingSetNotFound } from '../domain/rewriting-errors.js';
import { TrainingSetTally } from '../domain/training-set-tally.js';
import { writeArms } from '../domain/write-arms.js';
import { RevisionEntity } from '../storage/revision.entity.js';
import { TrainingSetEntity } from '../storage/training-set.entity.js';
import { TaughtPrompts } from '../teaching/taught-prompts.js';

/** A training set as it was issued at some time. */
export interface Revision {
  readonly arm: TrainedArm;
  /** 0 is what the study itself is trained on. */
  readonly revision: number;
  readonly trainingSet: ArtifactRef;
}

/**
 * Training sets issued anew after reviews. Those of the study stay: its outcome is that of its spec, and a model that is
 * to be trained on another set is another study's.
 */
@Injectable()
export class TrainingSetRevisions {
  constructor(
    private readonly database: DataSource,
    private readonly taught: TaughtPrompts,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws TrainingSetNotFound */
  async list(studyId: string): Promise<readonly Revision[]> {
    const first = await this.rowsOf(studyId);
    const later = await this.database.manager.find(RevisionEntity, { where: { studyId }, order: { revision: 'ASC' } });
    return [
      ...first.flatMap(({ arm, trainingSet }) => (trainingSet === null ? [] : [{ arm, revision: 0, trainingSet }])),
      ...later.map(({ arm, revision, trainingSet }) => ({ arm, revision, trainingSet })),
    ];
  }

  /** @throws TrainingSetNotFound, TrainingSetEmpty */
  async reissue(studyId: string): Promise<readonly Revision[]> {
    const rows = await this.rowsOf(studyId);
    const before = await this.database.manager.maximum(RevisionEntity, 'revision', { studyId });
    const revision = (before ?? 0) + 1;
    const issued = await Promise.all(rows.map((row) => this.write(row, revision)));
    await this.database.manager.insert(
      RevisionEntity,
      // a column of JSON takes any value of it
      issued.map((one) => ({ studyId, ...one, trainingSet: { ...one.trainingSet } })),
    );
    return issued.map(({ arm, trainingSet }) => ({ arm, revision, trainingSet }));
  }

  /** @throws TrainingSetNotFound */
  async trainingSet(studyId: string, arm: string, revision: number): Promise<ArtifactRef> {
    const found = (await this.list(studyId)).find((one) => one.arm === arm && one.revision === revision);
    if (found === undefined) throw new TrainingSetNotFound(studyId);
    return found.trainingSet;
  }

  private async write(row: TrainingSetEntity, revision: number): Promise<Omit<RevisionEntity, 'studyId'>> {
    const { arm } = row;
    const tally = new TrainingSetTally(undefined);
    const trainingSet = await this.platform.artifacts.put(toJsonLines(this.examples(row, tally)), jsonLinesType);
    if (tally.examples === 0) throw new TrainingSetEmpty(arm, tally.firstReason);
    return { arm, revision, trainingSet, examples: tally.examples, setAside: tally.setAside };
  }

  private async *examples(row: TrainingSetEntity, tally: TrainingSetTally): AsyncGenerator<object> {
    const { arm, spec } = row;
    const { trainingSets } = planStudy(spec);
    for await (const written of writeArms(this.taught.of(row), spec.structure, trainingSets, spec.prompts.seed)) {
      const line = tally.take(written, arm);
      if (line !== undefined) yield line;
    }
  }

  private async rowsOf(studyId: string): Promise<readonly TrainingSetEntity[]> {
    const rows = await this.database.manager.find(TrainingSetEntity, { where: { studyId }, order: { arm: 'ASC' } });
    if (rows.length === 0) throw new TrainingSetNotFound(studyId);
    return rows;
  }
}
