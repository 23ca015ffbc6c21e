import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

import { endChild } from '@retrace/processes';

import type { DatabaseUrl } from './database-url.js';
import type { PostgresUser } from './postgres-user.js';
import { askDatabase } from './wait-for-database.js';

const KEPT_LINES = 20;
const LOOK_EVERY_MS = 50;
const STOP_GRACE_MS = 20_000;

/** A program of Postgres, with the last lines that it printed. */
export class PostgresProcess {
  /** Resolves when it is gone: its exit code, the signal that ended it, or why it could not be run. */
  readonly ended: Promise<string>;
  private readonly lines: string[] = [];
  private readonly child: ChildProcess;

  constructor(command: string, args: readonly string[], user: PostgresUser) {
    // A process group of its own: Ctrl-C in a terminal is for us, and we stop it last.
    this.child = spawn(command, args, {
      ...(user === 'ourselves' ? {} : user),
      env: { ...process.env, LC_ALL: 'C' },
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const hear = (chunk: Buffer): void => {
      this.lines.push(
        ...chunk
          .toString()
          .split('\n')
          .filter((line) => line.trim() !== ''),
      );
      this.lines.splice(0, this.lines.length - KEPT_LINES);
    };
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => {
      this.child.once('error', ({ message }) => resolve(message));
      this.child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  /** The last thing that it said, for a person; what went wrong rather than what followed from it. */
  get lastWords(): string | undefined {
    const telling = this.lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error):/i.test(line)) ?? this.lines.at(-1);
    return telling?.trim();
  }

  /** Resolves to true once it takes connections, to false when it has ended before. */
  async isReady(url: DatabaseUrl): Promise<boolean> {
    for (;;) {
      if (await takesConnections(url)) return true;
      const pause = setTimeout(LOOK_EVERY_MS, 'starting' as const, { ref: false });
      if ((await Promise.race([pause, this.ended])) !== 'starting') return false;
    }
  }

  /** Asks for a fast shutdown, which rolls back what is open; ends it hard when that takes too long. */
  stop(): Promise<void> {
    return endChild(this.child, 'SIGINT', STOP_GRACE_MS);
  }
}

function takesConnections(url: DatabaseUrl): Promise<boolean> {
  return askDatabase(url).then(
    () => true,
    () => false,
  );
}
