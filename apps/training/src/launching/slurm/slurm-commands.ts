import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readAccounting, readQueue, type SlurmState } from './job-state.js';
import { SlurmMissing, SlurmRejected, SlurmUnreachable } from './slurm-errors.js';

const run = promisify(execFile);
const TIMEOUT_MS = 60_000;
/** What they say when the controller or the database is not there; all else is about the job. */
const passing = /unable to contact|timed out|connection refused|temporarily|try again|communication|slurmdbd/i;

/** Slurm, by its programs. All throw SlurmMissing and SlurmUnreachable. */
export class SlurmCommands {
  /** @param folder that of the programs; they are on the PATH when left out */
  constructor(private readonly folder: string | undefined) {}

  /** @returns the job's id. @throws SlurmRejected */
  async submit(script: string): Promise<string> {
    try {
      const answer = await this.ask('sbatch', ['--parsable', script]);
      const [id = ''] = answer.trim().split(';'); // the cluster's name may stand behind it
      return id;
    } catch (error) {
      if (!(error instanceof SlurmUnreachable) || error.isUnanswered || passing.test(error.message)) throw error;
      throw new SlurmRejected(saidBy(error.cause), script);
    }
  }

  /** The id of our job of a name that has not ended. One whose processes still end is no job to be followed. */
  async find(name: string): Promise<string | undefined> {
    const found = await this.ask('squeue', ['--me', `--name=${name}`, '--noheader', '--format=%i|%T']);
    const jobs = found
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith('|COMPLETING'));
    return jobs.at(-1)?.split('|')[0]?.trim() || undefined;
  }

  /** What a job is doing. The accounting may lag behind, and says not why a job waits. */
  async state(id: string): Promise<SlurmState> {
    const options = ['--allocations', '--format=State,ExitCode', '--parsable2', '--noheader'];
    const accounted = await this.ask('sacct', ['-j', id, ...options]).then(readAccounting, (error: unknown) => error);
    if (isState(accounted) && accounted.kind === 'running') return accounted;
    const queued = await this.queueState(id);
    // The accounting tells of an end before the job's processes are gone.
    if (isState(accounted) && accounted.kind === 'ended') return queued.kind === 'running' ? queued : accounted;
    if (queued.kind !== 'unknown') return queued;
    if (isState(accounted)) return accounted;
    throw accounted;
  }

  /** Sends SIGTERM to a job's worker; without effect on a job that does not run. */
  async interrupt(id: string): Promise<void> {
    await this.ask('scancel', ['--full', '--signal=TERM', id]);
  }

  /** Ends a job, whether it runs or waits. */
  async cancel(id: string): Promise<void> {
    await this.ask('scancel', [id]);
  }

  /** A job that ended some minutes ago is not in the queue, which squeue calls an error. */
  private async queueState(id: string): Promise<SlurmState> {
    const words = ['-j', id, '--states=all', '--noheader', '--format=%T|%r'];
    return this.ask('squeue', words).then(readQueue, (): SlurmState => ({ kind: 'unknown' }));
  }

  private async ask(command: string, words: readonly string[]): Promise<string> {
    const program = this.folder === undefined ? command : join(this.folder, command);
    try {
      const { stdout } = await run(program, [...words], { timeout: TIMEOUT_MS });
      return stdout;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new SlurmMissing(program, error);
      const isUnanswered = error instanceof Error && 'killed' in error && error.killed === true;
      throw new SlurmUnreachable(command, saidBy(error), isUnanswered, error);
    }
  }
}

function isState(told: unknown): told is SlurmState {
  return typeof told === 'object' && told !== null && 'kind' in told;
}

/** The last line of what a program said, without `sbatch: error: ` before it. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim().split('\n').at(-1) : '';
  const told = said?.replace(/^\w+: (error: )?/, '') || error.message.split('\n')[0] || 'it failed';
  return told.replace(/\.$/, '');
}
