import { randomUUID } from 'node:crypto';

import { databaseUrl, withDatabase, type DatabaseUrl } from '@retrace/persistence';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A new empty database in the run's Postgres. */
export async function throwawayDatabase(): Promise<DatabaseUrl> {
  const server = databaseUrl(inject('postgresUrl'));
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return withDatabase(server, name);
}
