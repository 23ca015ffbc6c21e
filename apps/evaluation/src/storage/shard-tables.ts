import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which parts of a checkpoint's samples are made. */
export class ShardTables implements MigrationInterface {
  readonly name = 'EvaluationTables1796000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE checkpoints ADD COLUMN finished_shards integer[] NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE checkpoints DROP COLUMN finished_shards');
  }
}
