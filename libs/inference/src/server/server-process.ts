import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

import { memoryOverLimit } from './memory-watch.js';
import { endGroupWithUs } from './parent-watch.js';

/** How long the output of an ended process may take to arrive; a daemon of its own can hold it open for ever. */
const DRAIN_MS = 500;

export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What becomes of it when this process is killed; ours look for their parent and end by themselves. */
  readonly whenWeAreGone?: 'ends-by-itself' | 'is-ended';
  /** Most memory of it and of the processes that it starts, in bytes; over that it is killed. No limit when left out. */
  readonly maxMemoryBytes?: number | undefined;
}

/** How a process ended: 'could not be run (spawn python ENOENT)', 'ended with exit code 1', 'was ended by SIGKILL'. */
export type Ending = string;

/** A child process whose output is read by lines. */
export class ServerProcess {
  /** Resolves when it is gone and its last output was read; never rejects. */
  readonly ended: Promise<Ending>;
  /** The last line on standard error that was not blank. */
  lastError: string | undefined;
  /** The memory in bytes for which it was killed; undefined when it was not. */
  excess: number | undefined;
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;

  constructor(
    { command, args, cwd, env, whenWeAreGone, maxMemoryBytes }: ProcessOptions,
    onOutput: (line: string) => void,
    onError: (line: string) => void,
  ) {
    // A process group of its own: Ctrl-C in a terminal reaches us alone, and we end the server in our own time.
    this.child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = this.child;
    if (pid !== undefined && whenWeAreGone === 'is-ended') this.child.once('exit', endGroupWithUs(pid));
    this.ended = this.waitForEnd();
    if (pid !== undefined && maxMemoryBytes !== undefined) void this.endWhenOver(pid, maxMemoryBytes);
    createInterface(this.child.stdout).on('line', onOutput);
    createInterface(this.child.stderr).on('line', (line) => {
      if (line.trim() !== '') this.lastError = line.trim();
      onError(line);
    });
  }

  /** Undefined when it could not be run. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** SIGTERM, and SIGKILL once `graceMs` have passed. Resolves when the process is gone. */
  async end(graceMs: number): Promise<void> {
    this.child.kill('SIGTERM');
    const impatience = new AbortController();
    const kill = setTimeout(graceMs, undefined, { signal: impatience.signal }).then(
      () => this.child.kill('SIGKILL'),
      () => false,
    );
    await this.ended;
    impatience.abort();
    await kill;
  }

  /** At once, and without asking: it would take more meanwhile. */
  private async endWhenOver(pid: number, maxMemoryBytes: number): Promise<void> {
    const gone = new AbortController();
    this.child.once('exit', () => gone.abort());
    this.excess = await memoryOverLimit(pid, maxMemoryBytes, gone.signal);
    if (this.excess !== undefined) this.child.kill('SIGKILL');
  }

  private waitForEnd(): Promise<Ending> {
    const closed = once(this.child, 'close').catch(() => undefined);
    return new Promise((resolve) => {
      this.child.once('error', (error) => resolve(`could not be run (${error.message})`));
      this.child.once('exit', (code, signal) => {
        this.endGroup();
        const ending = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
        void Promise.race([closed, setTimeout(DRAIN_MS, undefined, { ref: false })]).then(() => resolve(ending));
      });
    });
  }

  /** Ends what the server may have started itself, such as the engine processes of vLLM. */
  private endGroup(): void {
    if (this.child.pid === undefined) return;
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // Nothing is left of the group, as it should be.
    }
  }
}
