import { createAnswerTable } from '@retrace/answers';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What models answered, for whoever asks them the same again. */
export class AnswerTables implements MigrationInterface {
  readonly name = 'EvaluationTables1796000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createAnswerTable(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE answers');
  }
}
