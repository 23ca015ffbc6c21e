import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { endChild } from '@retrace/processes';

import { NODE_FLAGS } from '../bootstrap/run-program.mjs';

const GRACE_MS = 30_000;
const LONGEST_PAUSE_MS = 5000;

export interface ServiceProcessOptions {
  /** The service, and what tells its replicas apart. */
  readonly name: string;
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFolder: string;
  /** Told when it ended without being asked to; it is started again. */
  readonly onEnded: (name: string, how: string) => void;
}

/** One process of a service, which is started again whenever it ends by itself. */
export class ServiceProcess {
  private readonly options: ServiceProcessOptions;
  private readonly log: WriteStream;
  private child: ChildProcess | undefined;
  private running = false;
  private failures = 0;
  private tellReady: (url: string) => void = () => {};
  /** Resolves with the URL of its API when the present process can be given work. */
  ready: Promise<string> = Promise.resolve('');

  constructor(options: ServiceProcessOptions) {
    this.options = options;
    this.log = createWriteStream(join(options.logFolder, `${options.name}.log`), { flags: 'a' });
  }

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    this.running = true;
    this.launch();
  }

  /** Sends a signal to the present process: SIGKILL as a failing machine would, SIGSTOP as a stalled one. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Lets it hand back what it works on. */
  async stop(): Promise<void> {
    this.running = false;
    if (this.child !== undefined) await endChild(this.child, 'SIGTERM', GRACE_MS);
    this.log.end();
  }

  private launch(): void {
    this.ready = new Promise((tell) => (this.tellReady = tell));
    const child = spawn(process.execPath, [...NODE_FLAGS, this.options.script], {
      env: this.options.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C in a terminal is for whoever started this: services are told in their turn.
      detached: true,
    });
    this.child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
    child.stderr.pipe(this.log, { end: false });
    child.once('close', (code, signal) => this.ended(child, signal ?? `exit code ${code}`));
    child.once('error', ({ message }) => this.ended(child, message));
  }

  private hear(line: string): void {
    this.log.write(`${line}\n`);
    const url = readyUrl(line);
    if (url === undefined) return;
    this.failures = 0;
    this.tellReady(url);
  }

  private ended(child: ChildProcess, how: string): void {
    if (!this.running || this.child !== child) return;
    this.child = undefined;
    this.options.onEnded(this.name, how);
    const wait = Math.min(LONGEST_PAUSE_MS, 100 * 2 ** this.failures);
    this.failures += 1;
    setTimeout(() => this.running && this.launch(), wait);
  }
}

/** The line by which a service says that it is ready. */
function readyUrl(line: string): string | undefined {
  if (!line.includes('"message":"ready"')) return undefined;
  const said: { readonly url?: unknown } = JSON.parse(line); // a line of its JSON log
  return typeof said.url === 'string' ? said.url : undefined;
}
