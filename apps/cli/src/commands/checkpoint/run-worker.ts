import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { workerOfProject } from '../machine.js';
import { WorkerFailed } from './checkpoint-errors.js';

const execute = promisify(execFile);

/** Has the Python worker do one thing, like `merge`. @throws WorkerFailed in its words */
export async function runWorker(words: readonly string[]): Promise<void> {
  const { python, trainer } = workerOfProject();
  try {
    await execute(python, ['-m', 'retrace_trainer', ...words], { cwd: trainer });
  } catch (error) {
    throw new WorkerFailed(reasonOf(error, python), error);
  }
}

function reasonOf(error: unknown, python: string): string {
  const output = typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
  const told = failureIn(output.trim().split('\n').at(-1) ?? '');
  return told ?? `The Python worker could not be run (${python}). \`npm start\` sets it up.`;
}

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
