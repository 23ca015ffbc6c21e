/**
 * What a measured service keeps: a row for each unit that was handled.
 * @implements {import('typeorm').MigrationInterface}
 */
export class HandledTable1 {
  name = 'HandledTable1780000000000';

  /** @param {import('typeorm').QueryRunner} queryRunner */
  async up(queryRunner) {
    await queryRunner.query(`
      CREATE TABLE handled (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        study_id uuid NOT NULL,
        unit text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  /** @param {import('typeorm').QueryRunner} queryRunner */
  async down(queryRunner) {
    await queryRunner.query('DROP TABLE handled');
  }
}
