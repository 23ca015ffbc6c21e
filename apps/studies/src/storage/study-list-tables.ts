import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of studies shows and is searched by, so that it reads neither specs nor units. */
export class StudyListTables1 implements MigrationInterface {
  readonly name = 'StudyListTables1810000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE studies
        ADD COLUMN backbone text NOT NULL GENERATED ALWAYS AS (spec ->> 'backbone') STORED,
        ADD COLUMN arms jsonb NOT NULL GENERATED ALWAYS AS (spec -> 'arms') STORED,
        ADD COLUMN cost jsonb,
        ADD COLUMN progress_done double precision NOT NULL DEFAULT 0,
        ADD COLUMN progress_total integer NOT NULL DEFAULT 0`);
    await queryRunner.query(`
      UPDATE studies SET progress_done = progress.done, progress_total = progress.total
      FROM (SELECT study_id, count(*) FILTER (WHERE state = 'done') AS done, count(*) AS total
            FROM units GROUP BY study_id) AS progress
      WHERE progress.study_id = studies.id`);
    await queryRunner.query('CREATE INDEX studies_by_age ON studies (requested_at DESC, id)');
    await queryRunner.query('CREATE INDEX studies_by_name ON studies (lower(name), requested_at DESC, id)');
    await queryRunner.query('CREATE INDEX studies_by_state ON studies (state, requested_at DESC, id)');
    await queryRunner.query('CREATE INDEX studies_by_verdict ON studies (verdict, requested_at DESC, id)');
    await queryRunner.query('CREATE INDEX studies_by_backbone ON studies (backbone, requested_at DESC, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE studies DROP COLUMN backbone, DROP COLUMN arms, DROP COLUMN cost,
        DROP COLUMN progress_done, DROP COLUMN progress_total`);
    await queryRunner.query('DROP INDEX studies_by_age, studies_by_name, studies_by_state, studies_by_verdict');
  }
}
