import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Samples as they are looked up. What is filtered by lies apart from the texts, so that counts over a hundred thousand
 * samples read a few megabytes. Words are folded by Unicode's rules whatever the locale of the database is; only so much of
 * a text is searched as a `tsvector` takes.
 */
export class ReportingTables2 implements MigrationInterface {
  readonly name = 'ReportingTables1780000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE indexed_evaluations (
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        unit text NOT NULL,
        sha256 text NOT NULL,
        samples integer NOT NULL DEFAULT 0,
        done boolean NOT NULL DEFAULT false,
        problem text,
        PRIMARY KEY (study_id, unit)
      )`);
    await queryRunner.query(`
      CREATE TABLE samples (
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        sample_id text NOT NULL,
        place bigint NOT NULL,
        arm text NOT NULL,
        seed integer,
        benchmark text NOT NULL,
        attack text,
        prompt_id text NOT NULL,
        category text NOT NULL,
        outcome text NOT NULL,
        structure text NOT NULL,
        steps text NOT NULL,
        flagged boolean NOT NULL,
        corrected boolean NOT NULL,
        PRIMARY KEY (study_id, sample_id)
      )`);
    await queryRunner.query('CREATE INDEX samples_in_order ON samples (study_id, place)');
    await queryRunner.query('CREATE INDEX samples_of_prompt ON samples (study_id, benchmark, prompt_id)');
    await queryRunner.query('CREATE INDEX samples_looked_at ON samples (study_id, place) WHERE flagged OR corrected');
    await queryRunner.query(`
      CREATE TABLE sample_texts (
        study_id uuid NOT NULL,
        sample_id text NOT NULL,
        prompt text NOT NULL,
        trace text NOT NULL,
        answer text NOT NULL,
        sentences jsonb NOT NULL,
        told jsonb NOT NULL,
        words tsvector NOT NULL GENERATED ALWAYS AS (
          to_tsvector('simple', lower((left(prompt, 20000) || ' ' || left(answer, 20000)) COLLATE pg_c_utf8))
        ) STORED,
        PRIMARY KEY (study_id, sample_id),
        FOREIGN KEY (study_id, sample_id) REFERENCES samples (study_id, sample_id) ON DELETE CASCADE
      )`);
    await queryRunner.query('CREATE INDEX sample_words ON sample_texts USING gin (words)');
    await queryRunner.query(`
      CREATE TABLE sample_flags (
        flag_id bigserial PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        sample_id text NOT NULL,
        flagged boolean NOT NULL,
        given_by text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX flags_of_sample ON sample_flags (study_id, sample_id, flag_id)');
    await queryRunner.query(`
      CREATE TABLE label_corrections (
        correction_id bigserial PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        sample_id text NOT NULL,
        step integer NOT NULL,
        label text,
        given text NOT NULL,
        sentence text NOT NULL,
        given_by text NOT NULL,
        note text,
        at timestamptz NOT NULL DEFAULT now(),
        latest boolean NOT NULL DEFAULT true
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX latest_corrections ON label_corrections (study_id, sample_id, step) WHERE latest',
    );
    await queryRunner.query('CREATE INDEX corrections_of_sample ON label_corrections (study_id, sample_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE label_corrections, sample_flags, sample_texts, samples, indexed_evaluations');
  }
}
