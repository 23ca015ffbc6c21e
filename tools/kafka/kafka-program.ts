import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { endChild } from '@retrace/processes';

import { PID_FILE, programMark } from './orphaned-kafka.ts';

const LOG_SETTINGS = fileURLToPath(new URL('log4j2.properties', import.meta.url));
const SHOWN_LINES = 10;
const STOP_GRACE_MS = 20_000;

export interface KafkaInstallation {
  /** The `java` command. */
  readonly java: string;
  readonly jars: readonly string[];
}

/** A program of Kafka that works on a broker's folder. */
export class KafkaProgram {
  /** Resolves when it is gone: its exit code, the signal that ended it, or why it could not be run. */
  readonly ended: Promise<string>;
  /** Resolves in the same way, if nobody asked it to end. */
  readonly died: Promise<string>;
  /** What it printed; what the one before it printed is kept beside it. */
  readonly log: string;
  private readonly child: ChildProcess;
  private asked = false;

  constructor({ java, jars }: KafkaInstallation, folder: string, name: string, words: readonly string[]) {
    this.log = join(folder, `${name}.log`);
    if (existsSync(this.log)) renameSync(this.log, join(folder, `${name}.previous.log`));
    const output = openSync(this.log, 'w'); // no pipe: should we be killed, it can still print
    const options = ['-Xmx512m', '-XX:+ExitOnOutOfMemoryError', '-Djava.awt.headless=true'];
    const command = [java, ...options, `-Dlog4j2.configurationFile=${LOG_SETTINGS}`, programMark(folder)];
    // It writes its own pid, so that there is no moment in which it runs and no file tells of it.
    const shell = ['-c', 'echo $$ > "$0" && exec "$@"', PID_FILE, ...command, '-cp', jars.join(':'), ...words];
    // A process group of its own: Ctrl-C in a terminal is for us, and we stop it last.
    this.child = spawn('/bin/sh', shell, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' }, // else Java can't read a path that is not ASCII
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    this.ended = new Promise((resolve) => {
      this.child.once('error', ({ message }) => resolve(message));
      this.child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    this.died = new Promise((tell) => {
      void this.ended.then((how) => this.asked || tell(how));
    });
  }

  /** Nothing when it could not be run at all. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The last lines that it printed, without the stacks of errors. */
  get lastWords(): string {
    const lines = readFileSync(this.log, 'utf8').split('\n');
    return lines
      .filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. \d+ more)/.test(line))
      .slice(-SHOWN_LINES)
      .map((line) => `  ${line}`)
      .join('\n');
  }

  /** Asks it to end, and ends it hard when that takes too long. */
  async stop(): Promise<void> {
    this.asked = true;
    await endChild(this.child, 'SIGTERM', STOP_GRACE_MS);
    await this.ended;
  }

  /** Ends it at once, as a failing machine would. */
  async kill(): Promise<void> {
    this.asked = true;
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
