import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Studies whose work is to stop: read by whoever is about to start, or in the middle of, a job of theirs. */
export class JobTables1 implements MigrationInterface {
  readonly name = 'JobTables1780000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE cancelled_studies (
        study_id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE cancelled_studies');
  }
}
