import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScheduleTables1 implements MigrationInterface {
  readonly name = 'ScheduleTables1790000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE schedules (
        id uuid PRIMARY KEY,
        cron text NOT NULL,
        timezone text NOT NULL,
        spec jsonb NOT NULL,
        next_run_at timestamptz NOT NULL,
        last_run_at timestamptz,
        last_study_id uuid,
        last_problem text
      )`);
    await queryRunner.query('CREATE INDEX schedules_by_next_run ON schedules (next_run_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE schedules');
  }
}
