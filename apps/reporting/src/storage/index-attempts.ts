import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the samples of a checkpoint were to be indexed, and when that failed last. */
export class ReportingTables3 implements MigrationInterface {
  readonly name = 'ReportingTables1780000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE indexed_evaluations
        ADD COLUMN attempt integer NOT NULL DEFAULT 1,
        ADD COLUMN failed_at timestamptz`);
    await queryRunner.query('UPDATE indexed_evaluations SET failed_at = now() WHERE problem IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE indexed_evaluations DROP COLUMN attempt, DROP COLUMN failed_at');
  }
}
