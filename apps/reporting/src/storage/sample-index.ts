import { Injectable } from '@nestjs/common';
import type { SampleIndexState } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import { RetraceError } from '@retrace/observability';
import { storableJson, storableText } from '@retrace/persistence';
import { checkpointName, planStudy, type StudySpec } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { isCorrected } from '../domain/corrections/correct-sentences.js';
import { StudyNotFound } from '../domain/study-not-found.js';
import type { IndexedSample } from '../domain/sample-index/index-sample.js';
import { indexSamples, type IndexSamplesInput } from '../jobs/index-samples-name.js';
import { latestCorrections } from './mark-store.js';

/** An evaluation whose samples are being indexed. */
export interface IndexedEvaluation {
  readonly studyId: string;
  readonly unit: string;
  /** Of the artifact. */
  readonly sha256: string;
  /** How many of its samples are stored. */
  readonly samples: number;
}

/** More than a checkpoint has samples: what orders them leaves so much room for each. */
const placesOfCheckpoint = 100_000_000;

/** How long who looks is told of a failure, before it is tried again. */
const retriedAfter = `interval '1 minute'`;

/** Another process was given the same job, as this one was taken for dead. */
class IndexedElsewhere extends RetraceError {
  constructor(unit: string) {
    super('indexed-elsewhere', `The samples of ${unit} are being indexed by another process.`, true);
  }
}

/** Which samples can be looked up, and the writing of them. */
@Injectable()
export class SampleIndex {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  /** Has every evaluation that is known of a study indexed that is not yet. */
  async request(transaction: EntityManager, studyId: string): Promise<void> {
    const added: readonly WantedIndex[] = await transaction.query(
      `INSERT INTO indexed_evaluations (study_id, unit, sha256)
       SELECT study_id, unit, said->'samples'->>'sha256' FROM facts WHERE study_id = $1 AND kind = 'evaluation'
       ON CONFLICT (study_id, unit) DO UPDATE
         SET sha256 = excluded.sha256, samples = 0, done = false, problem = NULL,
           attempt = indexed_evaluations.attempt + 1
         WHERE indexed_evaluations.sha256 <> excluded.sha256
       RETURNING unit, sha256, attempt`,
      [studyId],
    );
    await this.enqueue(transaction, studyId, added);
  }

  /**
   * How far the samples of a study are. Of one that is older than the index, indexing is begun; where it failed a while
   * ago, it is begun again.
   *
   * @throws StudyNotFound
   */
  async stateOf(studyId: string): Promise<SampleIndexState> {
    const [row]: readonly (StandingRow | undefined)[] = await this.database.query(standing, [studyId]);
    if (row === undefined) throw new StudyNotFound(studyId);
    if (row.evaluations > row.asked) {
      await this.database.transaction((transaction) => this.request(transaction, studyId));
      return row.cancelled ? { state: 'cancelled' } : { state: 'indexing', indexed: row.samples };
    }
    if (row.done === row.asked) return { state: 'ready' };
    if (row.cancelled) return { state: 'cancelled' };
    if (row.problem === null) return { state: 'indexing', indexed: row.samples };
    const retried = await this.database.transaction((transaction) => this.retry(transaction, studyId));
    return retried > 0 ? { state: 'indexing', indexed: row.samples } : { state: 'failed', problem: row.problem };
  }

  /**
   * Where to go on; undefined when all is done. What came of an artifact that was replaced goes first, while nobody else
   * stores a batch.
   */
  async begin(studyId: string, unit: string): Promise<IndexedEvaluation | undefined> {
    return this.database.transaction(async (transaction) => {
      const [row]: readonly (Omit<IndexedEvaluation, 'studyId' | 'unit'> | undefined)[] = await transaction.query(
        `SELECT sha256, samples FROM indexed_evaluations WHERE study_id = $1 AND unit = $2 AND NOT done FOR UPDATE`,
        [studyId, unit],
      );
      if (row === undefined) return undefined;
      if (row.samples === 0) {
        const name = `CASE WHEN seed IS NULL THEN arm ELSE arm || '/' || seed END`;
        await transaction.query(`DELETE FROM sample_kinds WHERE study_id = $1 AND ${name} = $2`, [studyId, unit]);
      }
      return { studyId, unit, ...row };
    });
  }

  /** Stores the samples that follow those that are stored. Flags and labels of before stay with theirs. */
  async store(
    spec: StudySpec,
    evaluation: IndexedEvaluation,
    samples: readonly IndexedSample[],
  ): Promise<IndexedEvaluation> {
    const { studyId, unit, sha256 } = evaluation;
    const place = planStudy(spec).evaluations.findIndex(({ checkpoint }) => checkpointName(checkpoint) === unit);
    const first = Math.max(place, 0) * placesOfCheckpoint + evaluation.samples;
    const [arm, seed] = unit.split('/');
    const total = evaluation.samples + samples.length;
    await this.database.transaction(async (transaction) => {
      const [, moved]: [unknown, number] = await transaction.query(
        `UPDATE indexed_evaluations SET samples = $4
         WHERE study_id = $1 AND unit = $2 AND sha256 = $3 AND samples = $5`,
        [studyId, unit, sha256, total, evaluation.samples],
      );
      if (moved === 0) throw new IndexedElsewhere(unit);
      const corrections = await latestCorrections(
        transaction,
        studyId,
        samples.map(({ id }) => id),
      );
      const rows = storableJson(
        samples.map((sample, offset) => {
          const { id, trace, sentences } = sample;
          const corrected = isCorrected(storableText(trace), sentences, corrections.get(id) ?? []);
          return { ...sample, place: first + offset, corrected };
        }),
      );
      const parameters = [studyId, arm, seed ?? null, rows];
      await transaction.query(insertKinds, parameters);
      await transaction.query(insertSamples, parameters);
    });
    return { ...evaluation, samples: total };
  }

  async end({ studyId, unit, sha256 }: IndexedEvaluation): Promise<void> {
    await this.database.query(
      'UPDATE indexed_evaluations SET done = true, problem = NULL WHERE study_id = $1 AND unit = $2 AND sha256 = $3',
      [studyId, unit, sha256],
    );
  }

  async fail(studyId: string, unit: string, problem: string): Promise<void> {
    await this.database.query(
      'UPDATE indexed_evaluations SET problem = $3, failed_at = now() WHERE study_id = $1 AND unit = $2',
      [studyId, unit, problem],
    );
  }

  /** Has those indexed again that failed a while ago; they go on after the last batch that was stored. */
  private async retry(transaction: EntityManager, studyId: string): Promise<number> {
    const [failed]: [readonly WantedIndex[], number] = await transaction.query(
      `UPDATE indexed_evaluations SET problem = NULL, attempt = attempt + 1
       WHERE study_id = $1 AND problem IS NOT NULL AND failed_at < now() - ${retriedAfter}
       RETURNING unit, sha256, attempt`,
      [studyId],
    );
    await this.enqueue(transaction, studyId, failed);
    return failed.length;
  }

  /** An artifact may come back after another was in its place: only the attempt tells such a job from one that is done. */
  private async enqueue(transaction: EntityManager, studyId: string, wanted: readonly WantedIndex[]): Promise<void> {
    for (const { unit, sha256, attempt } of wanted) {
      const input: IndexSamplesInput = { studyId, unit };
      await this.jobs.enqueue(transaction, indexSamples, `${unit} ${sha256} ${attempt}`, input);
    }
  }
}

interface WantedIndex {
  readonly unit: string;
  /** Of the artifact. */
  readonly sha256: string;
  /** Counts how often it was asked for. */
  readonly attempt: number;
}

interface StandingRow {
  readonly evaluations: number;
  readonly asked: number;
  readonly done: number;
  readonly samples: number;
  readonly problem: string | null;
  readonly cancelled: boolean;
}

const standing = `
  SELECT
    (SELECT count(*)::int FROM facts WHERE study_id = $1 AND kind = 'evaluation') AS evaluations,
    count(i.unit)::int AS asked,
    count(i.unit) FILTER (WHERE i.done)::int AS done,
    coalesce(sum(i.samples), 0)::int AS samples,
    min(i.problem) AS problem,
    EXISTS (SELECT FROM cancelled_studies WHERE study_id = $1) AS cancelled
  FROM studies s LEFT JOIN indexed_evaluations i USING (study_id)
  WHERE study_id = $1
  GROUP BY study_id`;

/** A batch, and for each of its samples the kind; `$2` and `$3` are arm and seed. */
const given = `given AS (
    SELECT *, $2::text AS arm, $3::int AS seed FROM jsonb_to_recordset($4::jsonb) AS sample (
      id text, place bigint, benchmark text, attack text, "promptId" text, category text, outcome text, structure text,
      steps text, prompt text, trace text, answer text, sentences jsonb, told jsonb, corrected boolean
    )
  )`;

const insertKinds = `
  WITH ${given}
  INSERT INTO sample_kinds (study_id, arm, seed, benchmark, attack, category, outcome, structure)
  SELECT DISTINCT $1::uuid, arm, seed, benchmark, attack, category, outcome, structure FROM given
  ON CONFLICT DO NOTHING`;

/** One statement: a sample without its text, or that is not counted, is never seen. */
const insertSamples = `
  WITH ${given}, stored AS (
    INSERT INTO samples (study_id, sample_id, kind_id, place, prompt_id, steps, flagged, corrected)
    SELECT $1, id, kind_id, place, "promptId", steps,
      coalesce((SELECT flagged FROM sample_flags f WHERE f.study_id = $1 AND f.sample_id = id
        ORDER BY flag_id DESC LIMIT 1), false),
      given.corrected
    FROM given JOIN sample_kinds k ON k.study_id = $1
      AND (k.arm, k.benchmark, k.category, k.outcome, k.structure)
        = (given.arm, given.benchmark, given.category, given.outcome, given.structure)
      AND k.seed IS NOT DISTINCT FROM given.seed AND k.attack IS NOT DISTINCT FROM given.attack
    ON CONFLICT (study_id, sample_id) DO NOTHING
    RETURNING sample_id, kind_id
  ), counted AS (
    UPDATE sample_kinds k SET samples = k.samples + added.samples
    FROM (SELECT kind_id, count(*) AS samples FROM stored GROUP BY kind_id) added
    WHERE k.kind_id = added.kind_id
  )
  INSERT INTO sample_texts (study_id, sample_id, prompt, trace, answer, sentences, told)
  SELECT $1, id, prompt, trace, answer, sentences, told FROM given JOIN stored ON sample_id = id
  ON CONFLICT DO NOTHING`;
