import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Punctuation beyond ASCII, which Postgres takes for letters where the locale is C. */
const punctuation =
  '[\\u00A0-\\u00BF\\u2000-\\u206F\\u3000-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65]';

/** Characters of scripts that set no spaces between words: each is searched as a word of its own. */
const unspaced =
  '[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF]';

/**
 * Samples as they are looked up. Those that are alike in all that is filtered by are of one kind, of which there are a few
 * hundred, and a kind knows how many it has: to count a hundred thousand samples is to read the kinds. Texts lie apart. Only
 * so much of one is searched as a `tsvector` takes, folded by Unicode's rules whatever the locale of the database is.
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
      CREATE TABLE sample_kinds (
        kind_id serial PRIMARY KEY,
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        arm text NOT NULL,
        seed integer,
        benchmark text NOT NULL,
        attack text,
        category text NOT NULL,
        outcome text NOT NULL,
        structure text NOT NULL,
        samples integer NOT NULL DEFAULT 0,
        UNIQUE NULLS NOT DISTINCT (study_id, arm, seed, benchmark, attack, category, outcome, structure)
      )`);
    await queryRunner.query(`
      CREATE TABLE samples (
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        sample_id text NOT NULL,
        kind_id integer NOT NULL REFERENCES sample_kinds (kind_id) ON DELETE CASCADE,
        place bigint NOT NULL,
        prompt_id text NOT NULL,
        steps text NOT NULL,
        flagged boolean NOT NULL,
        corrected boolean NOT NULL,
        PRIMARY KEY (study_id, sample_id)
      )`);
    await queryRunner.query('CREATE INDEX samples_in_order ON samples (study_id, place) INCLUDE (kind_id, sample_id)');
    await queryRunner.query('CREATE INDEX samples_of_kind ON samples (kind_id, place)');
    await queryRunner.query('CREATE INDEX samples_of_prompt ON samples USING hash (prompt_id)');
    await queryRunner.query('CREATE INDEX samples_marked ON samples (study_id, place) WHERE flagged OR corrected');
    await queryRunner.query(`
      CREATE FUNCTION spaced_words(text text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
      RETURN regexp_replace(
        regexp_replace(lower(text COLLATE pg_c_utf8), '${punctuation}', ' ', 'g'), '(${unspaced})', ' \\1 ', 'g'
      )`);
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
          to_tsvector('simple', spaced_words(left(prompt, 20000) || ' ' || left(answer, 20000)))
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
