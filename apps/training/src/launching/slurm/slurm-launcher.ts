import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { finishedAccount } from '../finished-account.js';
import { lastWordsIn } from '../last-words.js';
import type { Launcher, LaunchHooks, RunPlace, TrainedAdapter } from '../launcher.js';
import { orDiskFull, prepareRunFolder, removeRunFolder } from '../run-folder.js';
import { runName } from '../run-name.js';
import { runOutcome, type WorkerEnd } from '../run-outcome.js';
import { interruptedBeforeStart, TrainingInterrupted } from '../training-errors.js';
import { outlivesService, WorkerFollower } from '../worker-follower.js';
import type { WorkerJob } from '../worker-job.js';
import { batchScript, errorFile, outputFile } from './batch-script.js';
import { GrowingFile } from './growing-file.js';
import type { SlurmState } from './job-state.js';
import { SlurmCommands } from './slurm-commands.js';
import { SlurmUnreachable } from './slurm-errors.js';
import type { SlurmLaunching } from './slurm-launching.js';

export interface SlurmLauncherOptions {
  /** How long a worker may say nothing, in milliseconds. */
  readonly stallMs: number;
  /** How often a job's state is asked for, and its output read, in milliseconds. */
  readonly pollMs?: number;
  /** How long Slurm may not know a job that it was given, or not be there, in milliseconds. */
  readonly patienceMs?: number;
  /** How long the last lines of output may take from a node to here, in milliseconds. */
  readonly settleMs?: number;
}

const POLL_MS = 5000;
const PATIENCE_MS = 600_000;
const SETTLE_MS = 30_000;
/** More than its grace that a job may take to be gone. */
const GONE_MS = 60_000;

interface BatchJob {
  readonly job: WorkerJob;
  readonly id: string;
  readonly output: GrowingFile;
  readonly follower: WorkerFollower;
}

/**
 * Runs the worker as a batch job of Slurm, in a folder that its nodes see under the same path. The job's id is kept in
 * that folder until its outcome is known, so that a service that starts again finds its jobs.
 */
export class SlurmLauncher implements Launcher {
  private readonly slurm: SlurmCommands;
  private readonly pollMs: number;
  private readonly patienceMs: number;
  private readonly settleMs: number;

  constructor(
    private readonly launching: SlurmLaunching,
    private readonly options: SlurmLauncherOptions,
  ) {
    this.slurm = new SlurmCommands(launching.commands);
    this.pollMs = options.pollMs ?? POLL_MS;
    this.patienceMs = options.patienceMs ?? PATIENCE_MS;
    this.settleMs = options.settleMs ?? SETTLE_MS;
  }

  async launch(job: WorkerJob, hooks: LaunchHooks, signal: AbortSignal): Promise<TrainedAdapter> {
    const jobFile = await prepareRunFolder(job);
    if (signal.aborted) throw interruptedBeforeStart(job.output, signal);
    const follower = new WorkerFollower(hooks, signal, this.options.stallMs);
    try {
      const id = await this.patiently(() => this.findOrSubmit(job, jobFile), signal);
      const batch = { job, id, follower, output: new GrowingFile(outputFile(job.output, id)) };
      const end = (await this.follow(batch)) ?? (await this.end(batch));
      return await this.outcome(batch, end);
    } finally {
      follower.close();
    }
  }

  async discard({ output }: RunPlace): Promise<void> {
    await removeRunFolder(output);
  }

  /** Where Slurm does not answer of one job, the others are ended all the same, and the first failure is told after that. */
  async endStrays(unwanted: readonly RunPlace[], signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const run of unwanted) {
      signal.throwIfAborted();
      await this.endStray(run).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** As `end` begins to, so that whoever follows a run all the same is not in the way; its id stays while its job does. */
  private async endStray(run: RunPlace): Promise<void> {
    const id = await readFile(idFile(run), 'utf8').catch(() => '');
    if (id === '') return;
    const { kind } = await this.slurm.state(id);
    switch (kind) {
      case 'running':
        return this.slurm.interrupt(id);
      case 'waiting':
        return this.slurm.cancel(id);
      case 'ended':
      case 'unknown':
        return rm(idFile(run), { force: true });
    }
  }

  /** Does again what Slurm did not answer. What it may have taken in all the same is found the next time. */
  private async patiently<Result>(ask: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    const givenUpAt = performance.now() + this.patienceMs;
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof SlurmUnreachable) || signal.aborted || performance.now() > givenUpAt) throw error;
        await setTimeout(this.pollMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async findOrSubmit(job: WorkerJob, jobFile: string): Promise<string> {
    const kept = await readFile(idFile(job), 'utf8').catch(() => '');
    if (kept !== '') return kept;
    // A service that was killed before it could write down the id has left a job of this name.
    const id = (await this.slurm.find(runName(job.runId))) ?? (await this.submit(job, jobFile));
    await orDiskFull(idFile(job), () => writeFile(idFile(job), id));
    return id;
  }

  private async submit(job: WorkerJob, jobFile: string): Promise<string> {
    const script = join(job.output, 'slurm.sh');
    await orDiskFull(script, () => writeFile(script, batchScript(job, jobFile, this.launching)));
    return this.slurm.submit(script);
  }

  /** Follows a job to its end; undefined when it has to be ended before. */
  private async follow(batch: BatchJob): Promise<WorkerEnd | undefined> {
    const { follower } = batch;
    let told: string | undefined;
    let isRunning = false;
    while (!follower.toEnd.aborted) {
      const state = await this.state(batch);
      if (state.kind === 'ended') return state.end;
      if (state.kind === 'waiting') {
        // Also a suspended one, whose silence is no fault of it.
        isRunning = false;
        follower.stopClock();
        if (state.detail !== told) follower.waits((told = state.detail));
      }
      if (state.kind === 'running' && !isRunning) {
        isRunning = true;
        follower.startClock();
      }
      await this.listen(batch);
      await setTimeout(this.pollMs, undefined, { signal: follower.toEnd }).catch(() => undefined);
    }
    return undefined;
  }

  private async listen({ output, follower }: BatchJob): Promise<void> {
    for (const line of await output.newLines()) follower.hear(line);
  }

  /** Asks until Slurm says what a job is doing; one that it does not know for long is gone. */
  private async state(batch: BatchJob): Promise<SlurmState> {
    const { id, follower } = batch;
    const givenUpAt = performance.now() + this.patienceMs;
    for (;;) {
      const state = await this.slurm.state(id).catch((error: unknown) => {
        if (performance.now() > givenUpAt) throw error;
        return undefined;
      });
      if (state !== undefined && state.kind !== 'unknown') return state;
      if (follower.toEnd.aborted) return { kind: 'unknown' };
      if (performance.now() > givenUpAt) return forgotten(id);
      await this.listen(batch);
      await setTimeout(this.pollMs, undefined, { signal: follower.toEnd }).catch(() => undefined);
    }
  }

  /** Ends a job, and waits for its worker's checkpoint. A service that only stops leaves it alone. */
  private async end(batch: BatchJob): Promise<WorkerEnd> {
    const { job, id, follower } = batch;
    const { ending } = follower;
    if (outlivesService(ending)) {
      const reason = `the service stops, and Slurm's job ${id} goes on without it`;
      throw new TrainingInterrupted({ reason, log: errorFile(job.output, id), cause: ending.reason });
    }
    const { graceSeconds } = this.launching;
    const state = await this.slurm.state(id).catch((): SlurmState => ({ kind: 'unknown' }));
    if (state.kind === 'running') {
      await this.slurm.interrupt(id).catch(() => undefined); // it may have ended by now, and is cancelled else
      const end = await this.endWithin(batch, graceSeconds * 1000);
      if (end !== undefined) return end;
    }
    await this.cancel(batch);
    const end = await this.endWithin(batch, graceSeconds * 1000 + GONE_MS);
    return end ?? { kind: 'taken-away', reason: `Slurm's job ${id} was cancelled` };
  }

  /** One that has ended by itself is no longer to be cancelled, which Slurm calls an error. */
  private async cancel({ id }: BatchJob): Promise<void> {
    const cancelOrEnded = async (): Promise<void> => {
      try {
        await this.slurm.cancel(id);
      } catch (error) {
        const state = await this.slurm.state(id).catch(() => undefined);
        if (state?.kind !== 'ended') throw error;
      }
    };
    await this.patiently(cancelOrEnded, AbortSignal.timeout(this.patienceMs));
  }

  private async endWithin(batch: BatchJob, ms: number): Promise<WorkerEnd | undefined> {
    const over = performance.now() + ms;
    while (performance.now() < over) {
      await setTimeout(Math.min(this.pollMs, ms));
      await this.listen(batch);
      const state = await this.slurm.state(batch.id).catch(() => undefined);
      if (state?.kind === 'ended') return state.end;
    }
    return undefined;
  }

  private async outcome(batch: BatchJob, end: WorkerEnd): Promise<TrainedAdapter> {
    const { job, id, follower } = batch;
    await this.hearOut(batch);
    const isDone = end.kind === 'code' && end.code === 0;
    const { account, ending } = follower;
    const onDisk = isDone && account.finished === undefined ? await finishedAccount(job.output) : undefined;
    const log = errorFile(job.output, id);
    const lastLine = await lastWordsIn(log);
    await rm(idFile(job), { force: true }); // whoever launches the run now starts another job
    return runOutcome({ ...account, ...(onDisk && { finished: onDisk }), end, ending, lastLine, log });
  }

  /** What a worker said last may still be on its way from the node. */
  private async hearOut(batch: BatchJob): Promise<void> {
    const { follower } = batch;
    const over = performance.now() + this.settleMs;
    for (;;) {
      await this.listen(batch);
      const { finished, failed } = follower.account;
      if (finished !== undefined || failed !== undefined || performance.now() > over) return;
      await setTimeout(Math.min(this.pollMs, this.settleMs));
    }
  }
}

const idFile = ({ output }: RunPlace): string => join(output, 'slurm-job');

function forgotten(id: string): SlurmState {
  return { kind: 'ended', end: { kind: 'taken-away', reason: `Slurm knows nothing of its job ${id} any more` } };
}
