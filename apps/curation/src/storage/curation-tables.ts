import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CurationTables1 implements MigrationInterface {
  readonly name = 'CurationTables1780000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE curations (
        study_id uuid PRIMARY KEY,
        spec jsonb NOT NULL,
        prompts jsonb,
        account jsonb
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE curations');
  }
}
