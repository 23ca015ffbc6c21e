import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a unit runs, how fast, and how often it was tried. */
export class UnitTables1 implements MigrationInterface {
  readonly name = 'UnitTables1810000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE units
        ADD COLUMN started_at double precision,
        ADD COLUMN ended_at double precision,
        ADD COLUMN rate double precision,
        ADD COLUMN retries integer NOT NULL DEFAULT 0,
        ADD COLUMN last_error text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE units DROP COLUMN started_at, DROP COLUMN ended_at, DROP COLUMN rate, DROP COLUMN retries,
        DROP COLUMN last_error`);
  }
}
