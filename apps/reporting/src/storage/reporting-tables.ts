import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportingTables1 implements MigrationInterface {
  readonly name = 'ReportingTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE studies (
        study_id uuid PRIMARY KEY,
        spec jsonb NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now(),
        html jsonb,
        json jsonb
      )`);
    await queryRunner.query(`
      CREATE TABLE facts (
        study_id uuid NOT NULL REFERENCES studies (study_id) ON DELETE CASCADE,
        kind text NOT NULL,
        unit text NOT NULL,
        said jsonb NOT NULL,
        PRIMARY KEY (study_id, kind, unit)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE facts, studies');
  }
}
