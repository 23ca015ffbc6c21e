import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { messageOf, StudyCancelled, StudyRequested, StudyResumed } from '@retrace/contracts';
import { Outbox } from '@retrace/messaging';
import { hashSpec, parseStudySpec, validateStudySpec, type StudySpec } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { StudyNotFound, StudyStateConflict } from './domain/study-errors.js';
import { StructureFolder } from './structures/structure-folder.js';
import { StudyStore } from './storage/study-store.js';

/** A spec as it comes in: the text of a file, or an object. */
export type SubmittedSpec =
  | { readonly kind: 'text'; readonly text: string; readonly source: string }
  | { readonly kind: 'object'; readonly body: unknown };

/** What became of a submission. */
export interface Submitted {
  readonly id: string;
  readonly outcome: 'created' | 'resumed' | 'found';
}

/** Takes in studies, and what is to become of them. */
@Injectable()
export class Submission {
  constructor(
    private readonly database: DataSource,
    private readonly studies: StudyStore,
    private readonly structures: StructureFolder,
    private readonly outbox: Outbox,
  ) {}

  /** @throws SpecInvalid, StructureUnknown */
  async validate(submitted: SubmittedSpec): Promise<StudySpec> {
    const resolve = await this.structures.resolver();
    return submitted.kind === 'text'
      ? parseStudySpec(submitted.text, submitted.source, resolve)
      : validateStudySpec(submitted.body, 'The request', resolve);
  }

  /**
   * Starts a study.
   *
   * @param reuse a study of the same spec is shown if it is finished or runs, and resumed if it failed or was cancelled
   * @throws SpecInvalid, StructureUnknown
   */
  async submit(submitted: SubmittedSpec, reuse: boolean): Promise<Submitted> {
    const spec = await this.validate(submitted);
    const specSha256 = hashSpec(spec);
    return this.database.transaction(async (transaction) => {
      const known = reuse ? await this.studies.findLatest(transaction, specSha256) : null;
      if (known === null) return this.create(transaction, spec, specSha256);
      if (known.state === 'running' || known.state === 'completed') return { id: known.id, outcome: 'found' };
      await this.resumeIn(transaction, known.id);
      return { id: known.id, outcome: 'resumed' };
    });
  }

  /** Stops a study; what is finished stays. @throws StudyNotFound, StudyStateConflict */
  async cancel(id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const study = await this.studies.lock(transaction, id);
      if (study === null) throw new StudyNotFound(id);
      if (study.state === 'cancelled') return;
      if (study.state === 'completed') throw new StudyStateConflict(id, 'completed', 'cancelled');
      await this.studies.setState(transaction, study, 'cancelled');
      await this.outbox.publish(transaction, id, messageOf(StudyCancelled, { studyId: id }));
    });
  }

  /** Has a failed or cancelled study go on. @throws StudyNotFound, StudyStateConflict */
  async resume(id: string): Promise<void> {
    await this.database.transaction((transaction) => this.resumeIn(transaction, id));
  }

  private async resumeIn(transaction: EntityManager, id: string): Promise<void> {
    const study = await this.studies.lock(transaction, id);
    if (study === null) throw new StudyNotFound(id);
    if (study.state === 'running') return;
    if (study.state === 'completed') throw new StudyStateConflict(id, 'completed', 'resumed');
    await this.studies.restartFailed(transaction, id);
    await this.studies.setState(transaction, study, 'running');
    await this.outbox.publish(transaction, id, messageOf(StudyResumed, { studyId: id }));
  }

  private async create(transaction: EntityManager, spec: StudySpec, specSha256: string): Promise<Submitted> {
    const id = randomUUID();
    await this.studies.add(transaction, { id, spec, specSha256, requestedAt: new Date() });
    await this.outbox.publish(transaction, id, messageOf(StudyRequested, { studyId: id, spec, specSha256 }));
    return { id, outcome: 'created' };
  }
}
