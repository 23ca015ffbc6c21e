import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import type { WorkerEnd } from '../run-outcome.js';
import { workerArguments } from '../worker-arguments.js';

export interface WorkerCommand {
  readonly python: string;
  /** Folder of the Python package. */
  readonly trainerFolder: string;
  readonly jobFile: string;
  readonly accelerateConfig: string | undefined;
  /** Added to that of this process. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** File descriptor that takes standard error. */
  readonly log: number;
}

/** The worker's process, from its start to its end. */
export class WorkerProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Standard output by lines, to be read to its end. */
    readonly lines: AsyncIterable<string>,
    readonly pid: number,
    /** Resolves when the process is gone. */
    readonly ended: Promise<WorkerEnd>,
  ) {}

  /** Rejects with the system's error when the process can't be run. */
  static async start(command: WorkerCommand): Promise<WorkerProcess> {
    // A process group of its own: Ctrl-C in a terminal reaches us alone, and we let the worker write a checkpoint.
    const { python, trainerFolder, jobFile, accelerateConfig, environment, log } = command;
    const child = spawn(python, workerArguments(jobFile, accelerateConfig), {
      cwd: trainerFolder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', log],
      detached: true,
    });
    const ended = endOf(child);
    if (child.stdout === null) throw new Error(`${python} runs without an output.`); // it is a pipe, as asked for
    const lines = linesOf(child.stdout);
    await once(child, 'spawn');
    const { pid } = child;
    if (pid === undefined) throw new Error(`${python} runs without a process id.`);
    void ended.then(() => endGroup(pid));
    return new WorkerProcess(child, lines, pid, ended);
  }

  /** SIGTERM, at which the worker writes a checkpoint, and SIGKILL once `graceMs` have passed. */
  interrupt(graceMs: number): void {
    this.child.kill('SIGTERM');
    const kill = setTimeout(() => this.child.kill('SIGKILL'), graceMs);
    void this.ended.then(() => clearTimeout(kill));
  }
}

/** Listens at once: of a process that ends before anybody does, Node throws the output away, and no end is told. */
function linesOf(output: Readable): AsyncIterable<string> {
  const lines = createInterface(output)[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => lines };
}

function endOf(child: ChildProcess): Promise<WorkerEnd> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal === null ? { kind: 'code', code: code ?? 0 } : { kind: 'signal', signal }),
    );
  });
}

/** Ends what the worker may have started itself: it would hold our end of the output open. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is left of the group, as it should be.
  }
}
