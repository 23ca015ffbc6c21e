import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { RetraceError } from '@retrace/observability';
import { freePorts } from '@retrace/processes';

import { databaseUrl, type DatabaseUrl } from './database-url.js';
import { stopOrphan } from './orphaned-postgres.js';
import { binariesForAll, installedBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { PostgresProcess } from './postgres-process.js';
import { postgresUser, type PostgresUser } from './postgres-user.js';

/** Of the data folder's format: what an older one has made can't be read. */
const MAJOR_VERSION = '18';
const NAME = 'retrace';
const PASSWORD = 'retrace';

export interface RunningPostgres {
  readonly url: DatabaseUrl;
  /** Where its data lies; not always the folder asked for: as root it is one that other users can reach. */
  readonly folder: string;
  /** Resolves if it ends without being asked to. */
  readonly died: Promise<PostgresDied>;
  stop(): Promise<void>;
  /** Stops it, breaking off what is open, and starts it again on the same port. @throws PostgresNotStarted */
  restart(): Promise<void>;
}

/** The embedded Postgres did not start. */
export class PostgresNotStarted extends RetraceError {
  constructor(folder: string, how: string, lastWords: string | undefined) {
    const why = lastWords === undefined ? how : `${how}: ${lastWords}`;
    super('postgres-not-started', `The embedded Postgres in ${folder} did not start: ${why}`, false);
  }
}

/** The embedded Postgres ended while it was needed. */
export class PostgresDied extends RetraceError {
  constructor(how: string, lastWords: string | undefined) {
    const why = lastWords === undefined ? '' : ` (${lastWords})`;
    super(
      'postgres-died',
      `The embedded Postgres ended: ${how}${why}. What is finished is kept; \`npm start\` goes on from there.`,
      false,
    );
  }
}

/**
 * Starts a real Postgres of our own from the npm package, with its data in `folder`.
 * A server that an earlier process left behind in the same folder is stopped first.
 *
 * @throws PostgresNotAvailable, PostgresNotStarted
 */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  const data = reachableFolder(folder);
  await mkdir(dirname(data), { recursive: true });
  const user = await postgresUser(data);
  const installed = await installedBinaries();
  const binaries = user === 'ourselves' ? installed : await binariesForAll(installed, dirname(data), MAJOR_VERSION);
  await stopOrphan(data);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, user);
  const [port = 0] = await freePorts(1);
  const url = databaseUrl(`postgresql://${NAME}:${PASSWORD}@127.0.0.1:${port}/postgres`);
  const settings = { listen_addresses: '127.0.0.1', max_connections: '200', shared_buffers: '64MB' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const words = ['-D', data, '-p', String(port), '-k', '', ...options];
  const server = new EmbeddedServer(url, data, () => new PostgresProcess(binaries.postgres, words, user));
  await server.begin();
  return server;
}

class EmbeddedServer implements RunningPostgres {
  readonly died: Promise<PostgresDied>;
  private tellDeath: (death: PostgresDied) => void = () => {};
  private process: PostgresProcess | undefined;

  constructor(
    readonly url: DatabaseUrl,
    readonly folder: string,
    private readonly launch: () => PostgresProcess,
  ) {
    this.died = new Promise((tell) => (this.tellDeath = tell));
  }

  async begin(): Promise<void> {
    const started = this.launch();
    this.process = started;
    if (!(await started.isReady(this.url))) {
      throw new PostgresNotStarted(this.folder, await started.ended, started.lastWords);
    }
    void started.ended.then((how) => {
      if (this.process === started) this.tellDeath(new PostgresDied(how, started.lastWords));
    });
  }

  async stop(): Promise<void> {
    const running = this.process;
    this.process = undefined;
    await running?.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.begin();
  }
}

/** Makes the data folder. What a start that was cut off has left there is made anew. */
async function initialise({ initdb }: PostgresBinaries, data: string, user: PostgresUser): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  const secrets = await mkdtemp(join(tmpdir(), 'retrace-initdb-'));
  const passwordFile = join(secrets, 'password');
  await writeFile(passwordFile, `${PASSWORD}\n`);
  if (user !== 'ourselves') {
    for (const path of [data, secrets, passwordFile]) await chown(path, user.uid, user.gid);
  }
  try {
    const options = ['--auth=password', `--username=${NAME}`, `--pwfile=${passwordFile}`];
    const args = [`--pgdata=${data}`, '--encoding=UTF8', '--locale=C', ...options];
    const made = new PostgresProcess(initdb, args, user);
    const how = await made.ended;
    if (how !== 'exit code 0') throw new PostgresNotStarted(data, `initdb, ${how}`, made.lastWords);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

/** As root, data has to lie where another user can reach it: in the system's temporary folder, named after the folder. */
function reachableFolder(folder: string): string {
  if (process.getuid?.() !== 0) return folder;
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  return join(tmpdir(), 'retrace-postgres', name);
}
