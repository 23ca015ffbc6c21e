import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a teacher that is a model is asked for, and what it said. */
export class RewritingTables2 implements MigrationInterface {
  readonly name = 'RewritingTables1790000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE chunks (
        study_id uuid NOT NULL,
        chunk integer NOT NULL,
        first integer NOT NULL,
        size integer NOT NULL,
        finished boolean NOT NULL DEFAULT false,
        PRIMARY KEY (study_id, chunk)
      )`);
    await queryRunner.query(`
      CREATE TABLE rewrites (
        study_id uuid NOT NULL,
        prompt_id text NOT NULL,
        structure text NOT NULL,
        attempt integer NOT NULL,
        text text NOT NULL,
        problems jsonb NOT NULL,
        prompt_tokens integer NOT NULL,
        completion_tokens integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (study_id, prompt_id, structure, attempt)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rewrites, chunks');
  }
}
