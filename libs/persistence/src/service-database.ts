import { Client } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';

import type { DatabaseUrl } from './database-url.js';

/** What a service keeps: its schema, the entities in it, and the migrations that made it. */
export interface ServiceStorage {
  /** Schema in the database; no other service reads it. */
  readonly schema: string;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly migrations: readonly MigrationClass[];
}

type EntityClass = new () => object;
type MigrationClass = Extract<NonNullable<DataSourceOptions['migrations']>, readonly unknown[]>[number];

/** Opens a service's schema, made and migrated to the present first: by one replica, while others wait. */
export async function openServiceDatabase(url: DatabaseUrl, storage: ServiceStorage): Promise<DataSource> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Held until the connection ends.
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`migrations of ${storage.schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(storage.schema)}`);
    return await openMigrated(url, storage);
  } finally {
    await client.end();
  }
}

async function openMigrated(url: DatabaseUrl, storage: ServiceStorage): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: storage.schema,
    entities: [...storage.entities],
    migrations: [...storage.migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: { max: 8, options: `-c search_path=${storage.schema}` },
  });
  await source.initialize();
  await source.runMigrations();
  return source;
}
