import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letters of every service; `dead_letters` are those of this one, as every service has them. */
export class LetterTables1 implements MigrationInterface {
  readonly name = 'LetterTables1790000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE letters (
        letter_id text PRIMARY KEY,
        service text NOT NULL,
        study_id uuid,
        type text,
        reason text NOT NULL,
        stack text,
        tries integer NOT NULL,
        origin jsonb NOT NULL,
        envelope jsonb,
        record jsonb,
        at timestamptz NOT NULL,
        state text NOT NULL,
        settled_at timestamptz
      )`);
    await queryRunner.query('CREATE INDEX letters_by_age ON letters (at DESC)');
    await queryRunner.query(`CREATE INDEX letters_waiting ON letters (at DESC) WHERE state = 'waiting'`);
    await queryRunner.query('CREATE INDEX letters_of_study ON letters (study_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE letters');
  }
}
