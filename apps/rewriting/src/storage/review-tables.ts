import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decide about rewrites, and the training sets that were issued anew for it. */
export class RewritingTables4 implements MigrationInterface {
  readonly name = 'RewritingTables1795800000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reviews (
        study_id uuid NOT NULL,
        prompt_id text NOT NULL,
        review jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (study_id, prompt_id)
      )`);
    await queryRunner.query(`
      CREATE TABLE training_set_revisions (
        study_id uuid NOT NULL,
        arm text NOT NULL,
        revision integer NOT NULL,
        training_set jsonb NOT NULL,
        examples integer NOT NULL,
        set_aside integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (study_id, arm, revision)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE training_set_revisions, reviews');
  }
}
