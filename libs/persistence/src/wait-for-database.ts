import { setTimeout } from 'node:timers/promises';

import { Client } from 'pg';

import { isDatabaseUnavailable } from './database-unavailable.js';
import type { DatabaseUrl } from './database-url.js';

const TIMEOUT_MS = 2000;
const PAUSE_MS = 1000;

/** Resolves when the database has answered a question. */
export async function askDatabase(url: DatabaseUrl): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS, query_timeout: TIMEOUT_MS });
  // A connection that breaks while it is idle tells so here as well, and would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end();
  }
}

/** Resolves when the database answers. @throws what a retry can't mend, such as a wrong password */
export async function waitForDatabase(url: DatabaseUrl, onWaiting: (error: unknown) => void): Promise<void> {
  for (;;) {
    try {
      return await askDatabase(url);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      onWaiting(error);
      await setTimeout(PAUSE_MS);
    }
  }
}
