import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { messageOf, StudyCancelled, StudyResumed, StudyStarted } from '@retrace/contracts';
import { shippedParts } from '@retrace/spec-parts';
import { hashSpec, parseStudySpec, validateStudySpec, type StudySpec } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { Announcements } from './announcements.js';
import { LetterReplay } from './dead-letters/letter-replay.js';
import { StudyIdTaken, StudyNotFound, StudyStateConflict } from './domain/study-errors.js';
import { StudyHistory } from './history/study-history.js';
import { StudyStore } from './storage/study-store.js';

/** A spec as it comes in, the text of a file or an object, and what to call it in messages. */
export type SubmittedSpec =
  | { readonly kind: 'text'; readonly text: string; readonly source: string }
  | { readonly kind: 'object'; readonly body: unknown; readonly source: string };

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
    private readonly announcements: Announcements,
    private readonly letters: LetterReplay,
    private readonly history: StudyHistory,
  ) {}

  /** @throws SpecInvalid, StructureUnknown, RecipeUnknown, RecipeCircular */
  async validate(submitted: SubmittedSpec): Promise<StudySpec> {
    const resolve = await shippedParts();
    return submitted.kind === 'text'
      ? parseStudySpec(submitted.text, submitted.source, resolve)
      : validateStudySpec(submitted.body, submitted.source, resolve);
  }

  /**
   * Starts a study.
   *
   * @param reuse a study of the same spec is shown if it is finished or runs, and resumed if it failed or was cancelled
   * @throws SpecInvalid, StructureUnknown, RecipeUnknown, RecipeCircular
   */
  async submit(submitted: SubmittedSpec, reuse: boolean): Promise<Submitted> {
    const spec = await this.validate(submitted);
    return this.database.transaction(async (transaction) => {
      const known = reuse ? await this.studies.findLatest(transaction, hashSpec(spec)) : null;
      if (known === null) {
        const id = randomUUID();
        await this.start(transaction, id, spec);
        return { id, outcome: 'created' };
      }
      if (known.state === 'running' || known.state === 'completed') return { id: known.id, outcome: 'found' };
      await this.resumeIn(transaction, known.id);
      return { id: known.id, outcome: 'resumed' };
    });
  }

  /**
   * Starts a study of a valid spec under an id that was chosen for it. Asked for again, it is left as it is.
   *
   * @throws StudyIdTaken when the id is that of a study of another spec
   */
  async start(transaction: EntityManager, id: string, spec: StudySpec): Promise<void> {
    const specSha256 = hashSpec(spec);
    const requestedAt = new Date();
    const known = await this.studies.add(transaction, { id, spec, specSha256, requestedAt });
    if (known === null) {
      const text = `The study was taken in as '${spec.name}'.`;
      await this.history.record(transaction, id, { kind: 'taken-in', at: requestedAt, text });
      await this.announcements.announce(transaction, messageOf(StudyStarted, { studyId: id, spec, specSha256 }));
    } else if (known.specSha256 !== specSha256) {
      throw new StudyIdTaken(id, known.name);
    }
  }

  /** Stops a study; what is finished stays. @throws StudyNotFound, StudyStateConflict */
  async cancel(id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const study = await this.studies.lock(transaction, id);
      if (study === null) throw new StudyNotFound(id);
      if (study.state === 'cancelled') return;
      if (study.state === 'completed') throw new StudyStateConflict(id, 'completed', 'cancelled');
      await this.studies.setState(transaction, study, 'cancelled');
      await this.history.record(transaction, id, {
        kind: 'cancelled',
        at: new Date(),
        text: 'The study was cancelled.',
      });
      await this.announcements.announce(transaction, messageOf(StudyCancelled, { studyId: id }));
    });
  }

  /** Has a failed or cancelled study go on. @throws StudyNotFound, StudyStateConflict */
  async resume(id: string): Promise<void> {
    await this.database.transaction((transaction) => this.resumeIn(transaction, id));
  }

  /** The same, as part of the caller's transaction. Messages of it that a service could not handle are sent again. */
  async resumeIn(transaction: EntityManager, id: string): Promise<void> {
    const study = await this.studies.lock(transaction, id);
    if (study === null) throw new StudyNotFound(id);
    if (study.state === 'running') return;
    if (study.state === 'completed') throw new StudyStateConflict(id, 'completed', 'resumed');
    await this.studies.restartFailed(transaction, id);
    await this.studies.setState(transaction, study, 'running');
    const text = `The study goes on after it ${study.state === 'failed' ? 'failed' : 'was cancelled'}.`;
    await this.history.record(transaction, id, { kind: 'resumed', at: new Date(), text });
    await this.announcements.announce(transaction, messageOf(StudyResumed, { studyId: id }));
    await this.letters.replayWaiting(transaction, id);
  }
}
