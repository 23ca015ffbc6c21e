import { writeFile } from 'node:fs/promises';

import { describeError } from '@retrace/observability';

import { endEarlierWorker } from './earlier-worker.js';
import type { Launcher, LaunchHooks, TrainedAdapter } from './launcher.js';
import { parseWorkerEvent } from './parse-worker-event.js';
import { RunFolder } from './run-folder.js';
import { runOutcome } from './run-outcome.js';
import { TrainerNotStarted, TrainingInterrupted } from './training-errors.js';
import type { FailedEvent, FinishedEvent } from './worker-event.js';
import type { WorkerJob } from './worker-job.js';
import { WorkerProcess } from './worker-process.js';

export interface LocalProcessSettings {
  /** The interpreter of the worker's environment. */
  readonly python: string;
  /** Folder of the Python package `retrace_trainer`. */
  readonly trainerFolder: string;
  /** How long an interrupted worker may take for its checkpoint, in milliseconds. */
  readonly interruptGraceMs?: number;
}

const INTERRUPT_GRACE_MS = 30_000;

/** What a worker said about its end. */
interface Account {
  readonly finished?: FinishedEvent;
  readonly failed?: FailedEvent;
}

/** Runs the worker as a process on this machine; its job file and log lie in the run's folder. */
export class LocalProcessLauncher implements Launcher {
  private readonly graceMs: number;

  constructor(private readonly settings: LocalProcessSettings) {
    this.graceMs = settings.interruptGraceMs ?? INTERRUPT_GRACE_MS;
  }

  async launch(job: WorkerJob, hooks: LaunchHooks, signal: AbortSignal): Promise<TrainedAdapter> {
    const run = await RunFolder.prepare(job);
    try {
      await endEarlierWorker(run, this.graceMs);
      if (signal.aborted) throw interruptedBeforeStart(run, signal);
      return await this.follow(run, await this.start(run), hooks, signal);
    } finally {
      await run.log.close();
    }
  }

  private async start({ jobFile, pidFile, logFile, log }: RunFolder): Promise<WorkerProcess> {
    const { python, trainerFolder } = this.settings;
    try {
      const worker = await WorkerProcess.start({ python, trainerFolder, jobFile, log: log.fd });
      // Only a service that is killed and soon back looks for it, so a disk without room for it is no failure.
      await writeFile(pidFile, String(worker.pid)).catch(() => undefined);
      return worker;
    } catch (error) {
      const reason = `${python} in ${trainerFolder}, ${describeError(error)}`;
      throw new TrainerNotStarted({ reason, log: logFile, cause: error });
    }
  }

  private async follow(
    run: RunFolder,
    worker: WorkerProcess,
    hooks: LaunchHooks,
    signal: AbortSignal,
  ): Promise<TrainedAdapter> {
    const interrupt = (): void => worker.interrupt(this.graceMs);
    signal.addEventListener('abort', interrupt, { once: true });
    if (signal.aborted) interrupt();
    try {
      const account = await this.listen(run, worker, hooks);
      const end = await worker.ended;
      const abort = signal.aborted ? { reason: signal.reason as unknown } : undefined;
      return runOutcome({ ...account, end, lastLine: await run.lastWords(), log: run.logFile, abort });
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
  }

  /** Reads to the end of the output, whatever happens: a worker that can't write would never end. */
  private async listen(run: RunFolder, worker: WorkerProcess, hooks: LaunchHooks): Promise<Account> {
    let account: Account = {};
    let refusal: { readonly error: unknown } | undefined;
    for await (const line of worker.lines()) {
      await run.logLine(line);
      const event = parseWorkerEvent(line);
      if (event === undefined || refusal !== undefined) continue;
      if (event.event === 'finished') account = { ...account, finished: event };
      if (event.event === 'failed') account = { ...account, failed: event };
      try {
        hooks.onEvent(event);
      } catch (error) {
        refusal = { error };
        worker.interrupt(this.graceMs);
      }
    }
    if (refusal === undefined) return account;
    await worker.ended;
    throw refusal.error;
  }
}

function interruptedBeforeStart({ logFile }: RunFolder, { reason }: AbortSignal): TrainingInterrupted {
  return new TrainingInterrupted({ reason: 'it was asked to end before it had begun', log: logFile, cause: reason });
}
