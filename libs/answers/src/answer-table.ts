import type { QueryRunner } from 'typeorm';

/** For the migration by which a service gets the table. */
export async function createAnswerTable(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE answers (
      key text PRIMARY KEY,
      completion jsonb NOT NULL,
      at timestamptz NOT NULL DEFAULT now()
    )`);
}
