import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RewritingTables1 implements MigrationInterface {
  readonly name = 'RewritingTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE training_sets (
        study_id uuid NOT NULL,
        arm text NOT NULL,
        spec jsonb NOT NULL,
        prompts jsonb NOT NULL,
        count integer NOT NULL,
        training_set jsonb,
        PRIMARY KEY (study_id, arm)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE training_sets');
  }
}
