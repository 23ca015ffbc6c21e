import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { workerOfProject } from '../machine.js';
import { WorkerFailed } from './checkpoint-errors.js';

const execute = promisify(execFile);
/** Bytes: libraries show how far they are. */
const MOST_OUTPUT = 64 * 2 ** 20;

/** Has the Python worker do one thing, like `merge`. @throws WorkerFailed in its words */
export async function runWorker(words: readonly string[]): Promise<void> {
  const { python, trainer } = workerOfProject();
  try {
    await execute(python, ['-m', 'retrace_trainer', ...words], { cwd: trainer, maxBuffer: MOST_OUTPUT });
  } catch (error) {
    throw new WorkerFailed(reasonOf(error, python), error);
  }
}

function reasonOf(error: unknown, python: string): string {
  const { code, signal, stdout = '', stderr = '' } = error as ProgramEnd; // as execFile rejects
  if (code === 'ENOENT') return `The Python worker could not be run (${python}). \`npm start\` sets it up.`;
  const told = failureIn(lastLineOf(stdout));
  if (told !== undefined) return told;
  if (signal === 'SIGKILL') return 'The Python worker was killed, as systems do that run out of memory.';
  return `The Python worker ended by ${signal ?? `exit code ${String(code)}`}: ${lastLineOf(stderr)}`;
}

/** How a program ended, as `execFile` tells. */
interface ProgramEnd {
  readonly code?: unknown;
  readonly signal?: string | null;
  readonly stdout?: string;
  readonly stderr?: string;
}

const lastLineOf = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** Of the worker's last event. */
function failureIn(line: string): string | undefined {
  try {
    const event: unknown = JSON.parse(line);
    const isFailure = typeof event === 'object' && event !== null && 'message' in event;
    return isFailure ? String(event.message) : undefined;
  } catch {
    return undefined;
  }
}
