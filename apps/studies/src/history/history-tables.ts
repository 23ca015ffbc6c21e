import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Studies that are older begin their history with what happens next. */
export class HistoryTables1 implements MigrationInterface {
  readonly name = 'HistoryTables1810000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE study_events (
        study_id uuid NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
        place integer NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        stage text,
        unit text,
        text text NOT NULL,
        PRIMARY KEY (study_id, place)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE study_events');
  }
}
