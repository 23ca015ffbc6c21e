import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { ServiceProcess } from '../../distributed/service-process.ts';
import type { BenchSite } from './bench-site.ts';
import type { Measured } from './transaction-watch.mjs';

/** A process of a service that is measured. */
export interface BenchReplica {
  /** @returns what it told at its end */
  stop(): Promise<Measured>;
}

/** Starts the process of a service that tells what it measured, and resolves when it is ready. */
export async function startReplica(site: BenchSite, name: string): Promise<BenchReplica> {
  const measured = join(site.folder, `${site.name}-${name}.json`);
  const script = fileURLToPath(new URL('row-service.mjs', import.meta.url));
  const replica = await startProcess(site, { name, script, environment: { BENCH_MEASURED: measured } });
  return {
    stop: async () => {
      await replica.stop();
      return JSON.parse(await readFile(measured, 'utf8'));
    },
  };
}

/** Starts a process of a service and resolves when it is ready. Its `stop` rejects when it has ended before. */
export async function startProcess(
  site: BenchSite,
  {
    name,
    script,
    environment,
  }: { readonly name: string; readonly script: string; readonly environment: NodeJS.ProcessEnv },
): Promise<{ stop(): Promise<void> }> {
  const ends: string[] = [];
  const replica = new ServiceProcess({
    name: `${site.name}-${name}`,
    script,
    environment: {
      ...process.env,
      DATABASE_URL: site.database,
      KAFKA_BROKERS: site.kafka.brokers.join(','),
      KAFKA_PREFIX: site.kafka.prefix,
      RETRACE_HOME: site.folder,
      RETRACE_PORT: '0',
      ...environment,
    },
    logFolder: site.folder,
    onEnded: (ended, how) => {
      console.error(`${ended} ended: ${how}`);
      ends.push(how);
    },
  });
  site.closing.push(() => replica.stop());
  replica.start();
  await replica.ready;
  return {
    stop: async () => {
      await replica.stop();
      if (ends.length > 0) throw new Error(`A service ended while it was measured: ${ends.join(', ')}.`);
    },
  };
}

/** What a service has written so far. */
export class HandledRows {
  private readonly client: Client;

  private constructor(client: Client) {
    this.client = client;
  }

  static async of(site: BenchSite): Promise<HandledRows> {
    const client = new Client({ connectionString: site.database });
    await client.connect();
    return new HandledRows(client);
  }

  /** Resolves when so many rows are there. */
  async reach(count: number, lookEveryMs: number): Promise<void> {
    // The highest position costs next to nothing to ask for, and is there before the count is.
    while ((await this.ask('SELECT max(position) AS answer FROM bench.handled')) < count) await setTimeout(lookEveryMs);
    while ((await this.count()) < count) await setTimeout(lookEveryMs);
  }

  count(): Promise<number> {
    return this.ask('SELECT count(*) AS answer FROM bench.handled');
  }

  /** Seconds from the first row to the last. */
  seconds(): Promise<number> {
    return this.ask('SELECT extract(epoch FROM max(at) - min(at)) AS answer FROM bench.handled');
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async ask(question: string): Promise<number> {
    const { rows } = await this.client.query<{ readonly answer: string | null }>(question);
    return Number(rows[0]?.answer ?? 0);
  }
}
