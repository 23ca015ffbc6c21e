import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { StudyView } from '@retrace/contracts';
import { freePorts } from '@retrace/processes';
import { Client } from 'pg';

import { makeStubHome } from '../faults/running/stub-home.ts';

const PROGRAM = fileURLToPath(new URL('serve-retrace.mjs', import.meta.url));
const LOOK_EVERY_MS = 200;
const LONGEST_STUDY_MS = 120_000;

interface Served {
  readonly url: string;
  readonly token: string;
  readonly databaseFolder: string;
}

type Serving = readonly [ChildProcess, Served];

/** What `npm start` serves, as a process of its own with a stub for the Python worker; it can be killed and started again. */
export class RetraceUnderTest {
  private readonly folder: string;
  private readonly environment: NodeJS.ProcessEnv;
  private child: ChildProcess;
  private served: Served;

  private constructor(folder: string, environment: NodeJS.ProcessEnv, [child, served]: Serving) {
    this.folder = folder;
    this.environment = environment;
    this.child = child;
    this.served = served;
  }

  /** @param settings of the environment, beside those that keep it to itself */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RetraceUnderTest> {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-browser-'));
    const home = join(folder, 'home');
    await makeStubHome(home);
    const [port = 0] = await freePorts(1);
    const environment = { ...process.env, RETRACE_HOME: home, RETRACE_PORT: String(port), ...settings };
    return new RetraceUnderTest(folder, environment, await serve(environment));
  }

  /** Of the page. */
  get url(): string {
    return this.served.url;
  }

  /** Ends the process as a crash would; Postgres is left behind. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  /** After `kill`, at the same address. */
  async startAgain(): Promise<void> {
    [this.child, this.served] = await serve(this.environment);
  }

  /** Asks the API as the program itself. @returns the answer's body as JSON, of an answer that is none its text */
  async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.served.token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${this.url}/api${path}`, { method, headers, ...sent });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text === '' ? 'null' : text);
  }

  /** Starts a study. */
  submit(spec: unknown): Promise<StudyView> {
    return this.ask('POST', '/studies', spec);
  }

  /** Waits until a study is as it should be. */
  async untilStudy(id: string, isSo: (study: StudyView) => boolean): Promise<StudyView> {
    const end = Date.now() + LONGEST_STUDY_MS;
    for (;;) {
      const study = await this.ask<StudyView>('GET', `/studies/${id}`);
      if (isSo(study)) return study;
      if (Date.now() > end) throw new Error(`${id} is not so in time: ${JSON.stringify(study)}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Does something to the database, past all services. */
  async inDatabase(sql: string, values: readonly unknown[] = []): Promise<void> {
    const running = await readFile(join(this.served.databaseFolder, 'postmaster.pid'), 'utf8');
    const port = running.split('\n')[3]; // as Postgres documents the file
    const client = new Client({ connectionString: `postgresql://retrace:retrace@127.0.0.1:${port}/postgres` });
    await client.connect();
    try {
      await client.query(sql, [...values]);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.disconnect();
      await once(this.child, 'exit');
    }
    await rm(this.served.databaseFolder, { recursive: true, force: true });
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function serve(environment: NodeJS.ProcessEnv): Promise<Serving> {
  const child = fork(PROGRAM, { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`It ended before it served:\n${said}`);
  });
  const [served] = (await Promise.race([once(child, 'message'), ended])) as [Served]; // what serve-retrace.mjs tells
  ended.catch(() => {}); // it may end from now on
  return [child, served];
}
