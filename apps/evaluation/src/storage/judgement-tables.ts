import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What judges made of samples. */
export class JudgementTables implements MigrationInterface {
  readonly name = 'EvaluationTables1796000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE judgements (
        study_id uuid NOT NULL,
        checkpoint text NOT NULL,
        benchmark text NOT NULL,
        item text NOT NULL,
        judge text NOT NULL,
        model text NOT NULL,
        part text NOT NULL,
        judged jsonb NOT NULL,
        PRIMARY KEY (study_id, checkpoint, benchmark, item, judge, model, part),
        FOREIGN KEY (study_id, checkpoint, benchmark, item) REFERENCES samples ON DELETE CASCADE
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE judgements');
  }
}
