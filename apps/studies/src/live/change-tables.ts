import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which transaction a study last changed, kept by the database so that no change can forget it. Transaction ids, as
 * opposed to a sequence or a clock, tell what is not committed yet: see `StudyChanges`.
 */
export class ChangeTables1 implements MigrationInterface {
  readonly name = 'ChangeTables1810000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE studies ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id()');
    await queryRunner.query('CREATE INDEX studies_by_change ON studies (changed_in)');
    await queryRunner.query(`
      CREATE FUNCTION mark_study_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id();
        RETURN NEW;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER study_changed BEFORE UPDATE ON studies
      FOR EACH ROW EXECUTE FUNCTION mark_study_changed()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER study_changed ON studies');
    await queryRunner.query('DROP FUNCTION mark_study_changed');
    await queryRunner.query('ALTER TABLE studies DROP COLUMN changed_in');
  }
}
