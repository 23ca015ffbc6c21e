import { Client } from 'pg';

/** Has rewriting forget what its teacher answered, to whichever study. What a study has kept as its own stays. */
export async function forgetAnswers(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('DELETE FROM rewriting.answers');
  } finally {
    await client.end();
  }
}
