import { createAnswerTable } from '@retrace/answers';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teachers' answers for whoever asks the same again; what was found wrong with rewrites, as words to count by. */
export class RewritingTables3 implements MigrationInterface {
  readonly name = 'RewritingTables1795000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createAnswerTable(queryRunner);
    await queryRunner.query('ALTER TABLE rewrites ADD COLUMN cached boolean NOT NULL DEFAULT false');
    await queryRunner.query(`
      UPDATE rewrites SET problems = (
        SELECT jsonb_agg(jsonb_build_object('reason', 'missing_step', 'detail', problem))
        FROM jsonb_array_elements(problems) AS problem
      ) WHERE jsonb_array_length(problems) > 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE answers');
    await queryRunner.query('ALTER TABLE rewrites DROP COLUMN cached');
  }
}
