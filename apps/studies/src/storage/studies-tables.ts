import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StudiesTables1 implements MigrationInterface {
  readonly name = 'StudiesTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE studies (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        spec jsonb NOT NULL,
        spec_sha256 text NOT NULL,
        state text NOT NULL,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        verdict text,
        summary text,
        revision integer NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX studies_by_spec ON studies (spec_sha256, requested_at DESC)');
    await queryRunner.query(`
      CREATE TABLE units (
        study_id uuid NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
        stage text NOT NULL,
        unit text NOT NULL,
        position integer NOT NULL,
        state text NOT NULL,
        done integer NOT NULL,
        total integer NOT NULL,
        counted text NOT NULL,
        detail text,
        seconds_left double precision,
        at double precision NOT NULL,
        PRIMARY KEY (study_id, stage, unit)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE units, studies');
  }
}

/** Where reports lie, so that the front door can show them. */
export class StudiesTables2 implements MigrationInterface {
  readonly name = 'StudiesTables1790000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE studies ADD COLUMN report_page jsonb, ADD COLUMN report_json jsonb');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE studies DROP COLUMN report_page, DROP COLUMN report_json');
  }
}

/** The report's other forms. */
export class StudiesTables3 implements MigrationInterface {
  readonly name = 'StudiesTables1800000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE studies
        ADD COLUMN report_markdown jsonb, ADD COLUMN report_latex jsonb, ADD COLUMN report_samples jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE studies DROP COLUMN report_markdown, DROP COLUMN report_latex, DROP COLUMN report_samples',
    );
  }
}
