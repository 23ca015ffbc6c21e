import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startPostgres, type DatabaseUrl } from '@retrace/persistence';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { SharedComputeSlots } from './shared-compute-slots.js';
import { parseSlots } from './slots.js';

const never = new AbortController().signal;
const cpu = parseSlots('cpu');

/** Takes the slot for ever. Our sources name each other as what they become: `.js`. */
const HOLDER = `
import { registerHooks } from 'node:module';
registerHooks({
  resolve: (path, context, next) => {
    try {
      return next(path, context);
    } catch {
      return next(path.replace(/[.]js$/, '.ts'), context);
    }
  },
});
const [source, url] = process.argv.slice(1);
const { SharedComputeSlots } = await import(source);
await new SharedComputeSlots(url, [{ kind: 'machine', name: 'cpu' }]).use(new AbortController().signal, () => new Promise(() => setInterval(() => {}, 1000)));
`;
const holderWords = [
  '--experimental-transform-types',
  '--conditions=source',
  '--no-warnings',
  '--input-type=module',
  '-e',
  HOLDER,
];

let url: DatabaseUrl;
let observer: Client;

beforeEach(async () => {
  url = await throwawayDatabase();
  observer = await connect(url);
});

afterEach(() => observer.end());

async function connect(connectionString: DatabaseUrl): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => {}); // a server of the test may go while the connection is open
  await client.connect();
  return client;
}

/** How many have the machine's slot, and how many stand in line for it. */
async function inLine(client: Client): Promise<{ readonly holding: number; readonly waiting: number }> {
  const { rows } = await client.query<{ holds: boolean }>(
    `SELECT (classid::bigint << 32 | objid::bigint) = hashtextextended('compute slot cpu', 0) AS holds
     FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
     WHERE locktype = 'advisory' AND datname = current_database()`,
  );
  const holding = rows.filter(({ holds }) => holds).length;
  return { holding, waiting: rows.length - holding };
}

function line(holding: number, waiting: number, client = observer): Promise<void> {
  return vi.waitFor(async () => expect(await inLine(client)).toEqual({ holding, waiting }), { timeout: 20_000 });
}

interface Held {
  readonly free: () => void;
  /** Of the work that holds the slot. */
  readonly done: Promise<string>;
}

/** Work that has the slot until it is told to end. */
async function hold(slot: SharedComputeSlots): Promise<Held> {
  const started = Promise.withResolvers<void>();
  const { promise: freed, resolve: free } = Promise.withResolvers<void>();
  const done = slot.use(never, async () => {
    started.resolve();
    await freed;
    return 'work is done';
  });
  await started.promise;
  return { free, done };
}

describe('SharedComputeSlots', () => {
  it('has one piece of work done at a time, whoever asks, and keeps no connection', async () => {
    const slots = [new SharedComputeSlots(url, cpu), new SharedComputeSlots(url, cpu)];
    let working = 0;
    const seen: number[] = [];
    const works = Array.from({ length: 12 }, (_, index) =>
      slots[index % 2]?.use(never, async () => {
        seen.push((working += 1));
        await setTimeout(5);
        working -= 1;
      }),
    );
    await Promise.all(works);
    expect(seen).toEqual(Array.from({ length: 12 }, () => 1));
    await vi.waitFor(async () => {
      const { rows } = await observer.query(
        'SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      expect(rows).toEqual([{ others: 0 }]);
    });
  });

  it('gives processes that share GPUs each a GPU of its own', async () => {
    const gpus = parseSlots('gpu:0,1');
    const slots = [new SharedComputeSlots(url, gpus), new SharedComputeSlots(url, gpus)];
    const held = new Set<string>();
    let most = 0;
    const works = Array.from({ length: 10 }, (_, index) =>
      slots[index % 2]?.use(never, async ({ name }) => {
        expect(held).not.toContain(name);
        most = Math.max(most, held.add(name).size);
        await setTimeout(50);
        held.delete(name);
      }),
    );
    await Promise.all(works);
    expect(most).toBe(2);
  });

  it('serves who waits in the order in which they came', async () => {
    const [one, other] = [new SharedComputeSlots(url, cpu), new SharedComputeSlots(url, cpu)];
    const held = await hold(one);
    const order: string[] = [];
    const works: Promise<unknown>[] = [];
    for (const [slot, name] of [
      [other, 'first'],
      [one, 'second'],
      [other, 'third'],
    ] as const) {
      works.push(slot.use(never, async () => order.push(name)));
      await line(1, works.length);
    }
    held.free();
    await Promise.all(works);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('frees the place of work that failed', async () => {
    const slot = new SharedComputeSlots(url, cpu);
    await expect(slot.use(never, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    await expect(slot.use(never, async () => 'done')).resolves.toBe('done');
  });

  it('lets work that is aborted leave the line while another has the place', async () => {
    const slot = new SharedComputeSlots(url, cpu);
    const held = await hold(slot);
    const leaving = new AbortController();
    const left = slot.use(leaving.signal, async () => 'must not run');
    await line(1, 1);
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    await line(1, 0);
    held.free();
    await expect(slot.use(never, async () => 'served')).resolves.toBe('served');
  });

  it('does not stand in line for work that is aborted already', async () => {
    await expect(
      new SharedComputeSlots(url, cpu).use(AbortSignal.abort(new Error('cancelled')), async () => {}),
    ).rejects.toThrow('cancelled');
    expect(await inLine(observer)).toEqual({ holding: 0, waiting: 0 });
  });

  it('frees the place of a process that was killed, and takes one out of the line', async () => {
    const source = new URL('shared-compute-slots.ts', import.meta.url).href;
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, [...holderWords, source, url], { stdio: 'inherit' });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    };
    const holder = start();
    await line(1, 0);
    const waiter = start();
    await line(1, 1);
    const served = new SharedComputeSlots(url, cpu).use(never, async () => 'served');
    await line(1, 2);
    waiter.kill('SIGKILL');
    await line(1, 1);
    holder.kill('SIGKILL');
    await expect(served).resolves.toBe('served');
  });

  it('goes on with its work, and on with waiting, while Postgres restarts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-slot-'));
    const postgres = await startPostgres(join(folder, 'postgres'));
    onTestFinished(async () => {
      await postgres.stop();
      await Promise.all([folder, postgres.folder].map((made) => rm(made, { recursive: true, force: true })));
    });
    const slot = new SharedComputeSlots(postgres.url, cpu);
    const held = await hold(slot);
    const waiting = hold(slot);
    await line(1, 1, await connect(postgres.url));
    await postgres.restart();
    const next = await waiting;
    held.free();
    await expect(held.done).resolves.toBe('work is done');
    next.free();
    await expect(next.done).resolves.toBe('work is done');
    await expect(slot.use(never, async () => 'served')).resolves.toBe('served');
  });
});
