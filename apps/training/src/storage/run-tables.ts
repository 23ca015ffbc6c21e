import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a run is doing, its curve, and what becomes of its study. */
export class TrainingTables2 implements MigrationInterface {
  readonly name = 'TrainingTables1780000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE runs
        ADD prompts jsonb,
        ADD examples integer,
        ADD state text NOT NULL DEFAULT 'queued',
        ADD phase text,
        ADD latest jsonb,
        ADD attempts integer NOT NULL DEFAULT 0,
        ADD error text,
        ADD queued_at timestamptz NOT NULL DEFAULT now(),
        ADD started_at timestamptz,
        ADD heard_at timestamptz,
        ADD ended_at timestamptz,
        ADD cost jsonb,
        ADD versions jsonb,
        ADD machine jsonb,
        ADD pruned_at timestamptz`);
    await queryRunner.query(`UPDATE runs SET state = 'done', ended_at = now() WHERE adapter IS NOT NULL`);
    await queryRunner.query(`CREATE INDEX runs_adapter ON runs ((adapter->>'sha256'))`);
    await queryRunner.query(`CREATE INDEX runs_training_set ON runs ((training_set->>'sha256'))`);
    await queryRunner.query(`
      CREATE TABLE curve_points (
        study_id uuid NOT NULL,
        arm text NOT NULL,
        seed integer NOT NULL,
        step integer NOT NULL,
        loss double precision NOT NULL,
        learning_rate double precision NOT NULL,
        gradient_norm double precision,
        tokens_per_second double precision NOT NULL,
        seconds_left double precision NOT NULL,
        PRIMARY KEY (study_id, arm, seed, step)
      )`);
    await queryRunner.query(`
      CREATE TABLE studies (
        study_id uuid PRIMARY KEY,
        standing text NOT NULL,
        report jsonb
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE studies, curve_points');
    await queryRunner.query('DROP INDEX runs_training_set, runs_adapter');
    await queryRunner.query(`
      ALTER TABLE runs
        DROP prompts, DROP examples, DROP state, DROP phase, DROP latest, DROP attempts, DROP error, DROP queued_at,
        DROP started_at, DROP heard_at, DROP ended_at, DROP cost, DROP versions, DROP machine, DROP pruned_at`);
  }
}
