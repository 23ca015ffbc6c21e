import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrainingTables1 implements MigrationInterface {
  readonly name = 'TrainingTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE runs (
        study_id uuid NOT NULL,
        arm text NOT NULL,
        seed integer NOT NULL,
        spec jsonb NOT NULL,
        training_set jsonb NOT NULL,
        adapter jsonb,
        PRIMARY KEY (study_id, arm, seed)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE runs');
  }
}
