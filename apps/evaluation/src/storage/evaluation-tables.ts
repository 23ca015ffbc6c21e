import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvaluationTables1 implements MigrationInterface {
  readonly name = 'EvaluationTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE checkpoints (
        study_id uuid NOT NULL,
        checkpoint text NOT NULL,
        arm text NOT NULL,
        seed integer,
        spec jsonb NOT NULL,
        adapter jsonb,
        seconds double precision NOT NULL DEFAULT 0,
        samples jsonb,
        PRIMARY KEY (study_id, checkpoint)
      )`);
    await queryRunner.query(`
      CREATE TABLE samples (
        study_id uuid NOT NULL,
        checkpoint text NOT NULL,
        benchmark text NOT NULL,
        item text NOT NULL,
        sample jsonb NOT NULL,
        PRIMARY KEY (study_id, checkpoint, benchmark, item),
        FOREIGN KEY (study_id, checkpoint) REFERENCES checkpoints ON DELETE CASCADE
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE samples, checkpoints');
  }
}
