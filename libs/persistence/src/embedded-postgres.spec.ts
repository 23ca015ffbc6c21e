import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { PostgresDied, PostgresNotStarted, startPostgres, type RunningPostgres } from './embedded-postgres.js';
import { binariesForAll } from './postgres-binaries.js';

let folder: string;
const running: RunningPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-persistence-'));
});

afterEach(async () => {
  const started = running.splice(0); // two may share a folder: none is removed while any of them runs
  for (const postgres of started) await postgres.stop();
  for (const postgres of started) await rm(postgres.folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningPostgres> {
  const postgres = await startPostgres(join(folder, 'postgres'));
  running.push(postgres);
  return postgres;
}

async function query({ url }: RunningPostgres, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {}); // the server may go while the connection is open
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function pidOf({ folder: data }: RunningPostgres): Promise<number> {
  return Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('startPostgres', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await query(await start(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('stops a server that was left running on the same data, and goes on with it', async () => {
    const orphan = await start();
    await query(orphan, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await query(await start(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await expect(query(orphan, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('takes a pid that another program has now for nobody’s', async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(first.folder, 'postmaster.pid'), `${process.pid}\n`);
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says when it was killed', async () => {
    const postgres = await start();
    process.kill(await pidOf(postgres), 'SIGKILL');
    const died = await postgres.died;
    expect(died).toBeInstanceOf(PostgresDied);
    expect(died.message).toContain('SIGKILL');
  });

  it('says where and why it did not start', async () => {
    const first = await start();
    await first.stop();
    await rm(join(first.folder, 'global'), { recursive: true });
    const failure = start();
    await expect(failure).rejects.toBeInstanceOf(PostgresNotStarted);
    await expect(failure).rejects.toThrow(new RegExp(`${first.folder} did not start: exit code 2: .*pg_control`));
  });
});

describe('binariesForAll', () => {
  const installed = async (mode: number): Promise<{ readonly initdb: string; readonly postgres: string }> => {
    const bin = join(folder, 'closed/native/bin');
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, 'postgres'), 'the server');
    await writeFile(join(bin, 'initdb'), 'initdb');
    await chmod(folder, 0o755);
    await chmod(join(folder, 'closed'), mode);
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  };

  it('leaves them where everybody can run them', async () => {
    const binaries = await installed(0o755);
    expect(await binariesForAll(binaries, join(folder, 'open'), '18')).toEqual(binaries);
  });

  it('copies them out of a folder that is closed to others, once', async () => {
    const binaries = await installed(0o700);
    const copied = await binariesForAll(binaries, join(folder, 'open'), '18');
    expect(dirname(copied.postgres)).toBe(join(folder, 'open/programs-18/bin'));
    expect(await readFile(copied.postgres, 'utf8')).toBe('the server');
    await rm(binaries.postgres);
    expect(await binariesForAll({ ...binaries }, join(folder, 'open'), '18')).toEqual(copied);
  });
});
