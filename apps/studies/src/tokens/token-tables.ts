import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens of the API and the sessions of browsers, both without their secrets. */
export class TokenTables1 implements MigrationInterface {
  readonly name = 'TokenTables1810000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tokens (
        id text PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL,
        sha256 bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await queryRunner.query(`
      CREATE TABLE sessions (
        sha256 bytea PRIMARY KEY,
        token_sha256 bytea NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sessions, tokens');
  }
}
