import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { serviceNames } from '@retrace/contracts';
import { Client } from 'pg';
import { parse } from 'yaml';

import { projectFolder } from '../../bootstrap/project-paths.mjs';
import type { PublishedMessage, ServiceMessages } from '../account/message-account.ts';

/** What all services' tables say of messages. */
export interface StoredMessages {
  readonly published: readonly PublishedMessage[];
  /** How many no broker has yet. */
  readonly waiting: number;
  readonly services: readonly ServiceMessages[];
}

export async function readMessages(databaseUrl: string): Promise<StoredMessages> {
  const topics = await heardTopics();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const published: PublishedMessage[] = [];
    const services: ServiceMessages[] = [];
    let waiting = 0;
    for (const service of serviceNames) {
      const outbox = await client.query<PublishedMessage & { readonly waits: boolean }>(
        `SELECT topic, envelope ->> 'id' AS id, published_at IS NULL AS waits FROM ${service}.outbox`,
      );
      published.push(...outbox.rows.map(({ topic, id }) => ({ topic, id })));
      waiting += outbox.rows.filter(({ waits }) => waits).length;
      const [handled, dead] = [await idsIn(client, `${service}.inbox`), await idsIn(client, `${service}.dead_letters`)];
      services.push({ service, hears: topics.get(service) ?? [], handled, dead });
    }
    return { published, waiting, services };
  } finally {
    await client.end();
  }
}

async function idsIn(client: Client, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ readonly message_id: string }>(`SELECT message_id FROM ${table}`);
  return new Set(rows.map(({ message_id }) => message_id));
}

interface Contracts {
  readonly operations: Readonly<Record<string, { readonly action: string }>>;
}

/** Which topics each service hears, as the checked-in contracts say: `training.receives.<topic>`. */
async function heardTopics(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { operations }: Contracts = parse(await readFile(join(projectFolder, 'libs/contracts/asyncapi.yaml'), 'utf8'));
  const heard = Object.entries(operations)
    .filter(([, { action }]) => action === 'receive')
    .map(([name]) => {
      const [service = '', topic = ''] = name.split('.receives.');
      return { service, topic };
    });
  const byService = Map.groupBy(heard, ({ service }) => service);
  return new Map([...byService].map(([service, all]) => [service, all.map(({ topic }) => topic)]));
}
