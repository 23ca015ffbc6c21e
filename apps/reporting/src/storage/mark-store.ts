import { Injectable } from '@nestjs/common';
import type { LabelCorrection, SampleFlag } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';
import { storableText } from '@retrace/persistence';
import { DataSource, type EntityManager } from 'typeorm';

import { isCorrected, type CorrectionOfSentence } from '../domain/corrections/correct-sentences.js';
import type { StoredSample } from './stored-sample.js';

/** Which sentence of which sample. */
export interface MarkedSentence {
  readonly studyId: string;
  readonly sampleId: string;
  readonly step: number;
  readonly given: StepType;
  readonly text: string;
}

/** A correction with the sentence that it was of. */
export type StoredCorrection = LabelCorrection & CorrectionOfSentence;

interface CorrectionRow extends Omit<StoredCorrection, 'at' | 'note'> {
  readonly sampleId: string;
  readonly at: Date;
  readonly note: string | null;
}

const correctionColumns = `sample_id AS "sampleId", step, label, given, sentence, given_by AS by, note, at`;

/** What people say of samples: flags, and labels of sentences. Nothing that was said is deleted. */
@Injectable()
export class MarkStore {
  constructor(private readonly database: DataSource) {}

  async flag(studyId: string, sampleId: string, flagged: boolean, by: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await lockSample(transaction, studyId, sampleId);
      await transaction.query(
        'INSERT INTO sample_flags (study_id, sample_id, flagged, given_by) VALUES ($1, $2, $3, $4)',
        [studyId, sampleId, flagged, storableText(by)],
      );
      await transaction.query('UPDATE samples SET flagged = $3 WHERE study_id = $1 AND sample_id = $2', [
        studyId,
        sampleId,
        flagged,
      ]);
    });
  }

  /** @param label null takes back what was said before */
  async label(
    { studyId, sampleId, step, given, text }: MarkedSentence,
    label: StepType | null,
    by: string,
    note?: string,
  ): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await lockSample(transaction, studyId, sampleId);
      await transaction.query(
        'UPDATE label_corrections SET latest = false WHERE study_id = $1 AND sample_id = $2 AND step = $3 AND latest',
        [studyId, sampleId, step],
      );
      await transaction.query(
        `INSERT INTO label_corrections (study_id, sample_id, step, label, given, sentence, given_by, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          studyId,
          sampleId,
          step,
          label,
          given,
          storableText(text),
          storableText(by),
          note === undefined ? null : storableText(note),
        ],
      );
      await noteCorrected(transaction, studyId, sampleId);
    });
  }

  /** All flags of samples, the latest first. */
  async flagsOf(studyId: string, sampleIds: readonly string[]): Promise<ReadonlyMap<string, readonly SampleFlag[]>> {
    const rows: readonly (Omit<SampleFlag, 'at'> & { readonly sampleId: string; readonly at: Date })[] =
      await this.database.query(
        `SELECT sample_id AS "sampleId", flagged, given_by AS by, at FROM sample_flags
         WHERE study_id = $1 AND sample_id = ANY($2::text[]) ORDER BY flag_id DESC`,
        [studyId, sampleIds],
      );
    return bySample(rows, ({ flagged, by, at }) => ({ flagged, by, at: at.toISOString() }));
  }

  /** All corrections of samples, the latest first. */
  async correctionsOf(
    studyId: string,
    sampleIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredCorrection[]>> {
    const rows: readonly CorrectionRow[] = await this.database.query(
      `SELECT ${correctionColumns} FROM label_corrections
       WHERE study_id = $1 AND sample_id = ANY($2::text[]) ORDER BY correction_id DESC`,
      [studyId, sampleIds],
    );
    return bySample(rows, ({ at, note, step, label, given, by, sentence }) => ({
      step,
      label,
      given,
      by,
      at: at.toISOString(),
      ...(note === null ? {} : { note }),
      sentence,
    }));
  }

  /** The samples of which a label is in force, in their order, so many after a place. */
  async corrected(
    studyId: string,
    after: string,
    limit: number,
  ): Promise<readonly (Pick<StoredSample, 'id' | 'benchmark' | 'trace' | 'sentences'> & { readonly place: string })[]> {
    return this.database.query(
      `SELECT s.sample_id AS id, k.benchmark, s.place, t.trace, t.sentences
       FROM samples s JOIN sample_kinds k USING (kind_id)
       JOIN sample_texts t ON t.study_id = s.study_id AND t.sample_id = s.sample_id
       WHERE s.study_id = $1 AND (s.flagged OR s.corrected) AND s.corrected AND s.place > $2 ORDER BY s.place LIMIT $3`,
      [studyId, after, limit],
    );
  }
}

/** What is said of one sample is taken in one after the other, so that what stands beside it is what was said last. */
async function lockSample(transaction: EntityManager, studyId: string, sampleId: string): Promise<void> {
  await transaction.query('SELECT FROM samples WHERE study_id = $1 AND sample_id = $2 FOR UPDATE', [studyId, sampleId]);
}

/** Says beside a sample whether a label of one of its sentences is in force. */
async function noteCorrected(transaction: EntityManager, studyId: string, sampleId: string): Promise<void> {
  const [sample]: readonly (Pick<StoredSample, 'trace' | 'sentences'> | undefined)[] = await transaction.query(
    'SELECT trace, sentences FROM sample_texts WHERE study_id = $1 AND sample_id = $2',
    [studyId, sampleId],
  );
  if (sample === undefined) return;
  const latest = (await latestCorrections(transaction, studyId, [sampleId])).get(sampleId) ?? [];
  const corrected = isCorrected(sample.trace, sample.sentences, latest);
  await transaction.query('UPDATE samples SET corrected = $3 WHERE study_id = $1 AND sample_id = $2', [
    studyId,
    sampleId,
    corrected,
  ]);
}

/** What was said last of each sentence of samples. */
export async function latestCorrections(
  transaction: EntityManager,
  studyId: string,
  sampleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CorrectionOfSentence[]>> {
  const rows: readonly (CorrectionOfSentence & { readonly sampleId: string })[] = await transaction.query(
    `SELECT sample_id AS "sampleId", step, label, sentence FROM label_corrections
     WHERE study_id = $1 AND sample_id = ANY($2::text[]) AND latest`,
    [studyId, sampleIds],
  );
  return bySample(rows, ({ step, label, sentence }) => ({ step, label, sentence }));
}

function bySample<Row extends { readonly sampleId: string }, Said>(
  rows: readonly Row[],
  said: (row: Row) => Said,
): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const row of rows) found.set(row.sampleId, [...(found.get(row.sampleId) ?? []), said(row)]);
  return found;
}
