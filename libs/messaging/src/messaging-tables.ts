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

/** A message may go elsewhere than to the topic of its type; dead letters travel, and are only counted here. */
export class MessagingTables2 implements MigrationInterface {
  readonly name = 'MessagingTables1790000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox ADD COLUMN topic text');
    await queryRunner.query(`UPDATE outbox SET topic = envelope ->> 'type'`);
    await queryRunner.query('ALTER TABLE outbox ALTER COLUMN topic SET NOT NULL');
    await queryRunner.query('CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL');
    await queryRunner.query('CREATE INDEX inbox_handled ON inbox (handled_at)');
    await queryRunner.query('ALTER TABLE dead_letters ALTER COLUMN envelope DROP NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX outbox_published, inbox_handled');
    await queryRunner.query('ALTER TABLE outbox DROP COLUMN topic');
  }
}
