import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every service's schema has these three tables, so that publishing and consuming share its transactions. */
export class MessagingTables1 implements MigrationInterface {
  readonly name = 'MessagingTables1780000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        envelope jsonb NOT NULL,
        published_at timestamptz
      )`);
    await queryRunner.query('CREATE INDEX outbox_waiting ON outbox (position) WHERE published_at IS NULL');
    await queryRunner.query(`
      CREATE TABLE inbox (
        message_id text PRIMARY KEY,
        handled_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`
      CREATE TABLE dead_letters (
        message_id text PRIMARY KEY,
        envelope jsonb NOT NULL,
        reason text NOT NULL,
        stack text,
        tries integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE dead_letters, inbox, outbox');
  }
}
