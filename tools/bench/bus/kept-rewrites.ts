import { setTimeout } from 'node:timers/promises';

import { Client } from 'pg';

import type { BenchSite } from './bench-site.ts';

const LOOK_EVERY_MS = 50;

/** What the rewriting service has kept so far. */
export class KeptRewrites {
  private readonly client: Client;

  private constructor(client: Client) {
    this.client = client;
  }

  static async of(site: BenchSite): Promise<KeptRewrites> {
    const client = new Client({ connectionString: site.database });
    await client.connect();
    return new KeptRewrites(client);
  }

  /** Resolves when so many rewrites are there. */
  async reach(count: number): Promise<void> {
    await this.until(`SELECT count(*) >= ${count} AS holds FROM rewriting.rewrites`);
  }

  /** Resolves when every training set is written. */
  async allWritten(): Promise<void> {
    await this.until('SELECT bool_and(training_set IS NOT NULL) AS holds FROM rewriting.training_sets');
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async until(question: string): Promise<void> {
    for (;;) {
      const { rows } = await this.client.query<{ readonly holds: boolean | null }>(question);
      if (rows[0]?.holds === true) return;
      await setTimeout(LOOK_EVERY_MS);
    }
  }
}
