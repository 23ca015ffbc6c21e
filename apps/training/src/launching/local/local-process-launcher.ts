import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Slot } from '@retrace/jobs';
import { describeError } from '@retrace/observability';

import type { Launcher, LaunchHooks, RunPlace, TrainedAdapter } from '../launcher.js';
import { prepareRunFolder, removeRunFolder } from '../run-folder.js';
import { runOutcome } from '../run-outcome.js';
import { interruptedBeforeStart, TrainerNotStarted } from '../training-errors.js';
import { WorkerFollower } from '../worker-follower.js';
import type { WorkerJob } from '../worker-job.js';
import { WorkerLog } from '../worker-log.js';
import { endEarlierWorker } from './earlier-worker.js';
import { WorkerProcess } from './worker-process.js';

export interface LocalProcessSettings {
  /** The interpreter of the worker's environment. */
  readonly python: string;
  /** Folder of the Python package `retrace_trainer`. */
  readonly trainerFolder: string;
  /** A file of `accelerate config`, where runs are spread over several processes. */
  readonly accelerateConfig?: string | undefined;
  /** How long a worker may say nothing, in milliseconds. */
  readonly stallMs: number;
  /** How long an interrupted worker may take for its checkpoint, in milliseconds. */
  readonly interruptGraceMs?: number;
}

const INTERRUPT_GRACE_MS = 30_000;

/** Runs the worker as a process on this machine; its job file and log lie in the run's folder. */
export class LocalProcessLauncher implements Launcher {
  private readonly graceMs: number;

  constructor(private readonly settings: LocalProcessSettings) {
    this.graceMs = settings.interruptGraceMs ?? INTERRUPT_GRACE_MS;
  }

  async launch(job: WorkerJob, hooks: LaunchHooks, signal: AbortSignal, slot: Slot): Promise<TrainedAdapter> {
    const jobFile = await prepareRunFolder(job);
    const pidFile = join(job.output, 'worker.pid');
    const log = await WorkerLog.open(job.output);
    try {
      await endEarlierWorker({ pidFile, jobFile }, this.graceMs);
      if (signal.aborted) throw interruptedBeforeStart(log.file, signal);
      const worker = await this.start(jobFile, log, slot);
      // Only a service that is killed and soon back looks for it, so a disk without room for it is no failure.
      await writeFile(pidFile, String(worker.pid)).catch(() => undefined);
      return await this.follow(worker, log, new WorkerFollower(hooks, signal, this.settings.stallMs));
    } finally {
      await log.close();
    }
  }

  async discard({ output }: RunPlace): Promise<void> {
    await removeRunFolder(output);
  }

  /** There are none: a worker ends with the service that started it. */
  async endStrays(): Promise<void> {}

  private async start(jobFile: string, log: WorkerLog, slot: Slot): Promise<WorkerProcess> {
    const { python, trainerFolder, accelerateConfig } = this.settings;
    try {
      const environment = slot.kind === 'gpu' ? { CUDA_VISIBLE_DEVICES: slot.gpu } : {};
      const command = { python, trainerFolder, jobFile, accelerateConfig, environment, log: log.descriptor };
      return await WorkerProcess.start(command);
    } catch (error) {
      const reason = `${python} in ${trainerFolder}, ${describeError(error)}`;
      throw new TrainerNotStarted({ reason, log: log.file, cause: error });
    }
  }

  private async follow(worker: WorkerProcess, log: WorkerLog, follower: WorkerFollower): Promise<TrainedAdapter> {
    const interrupt = (): void => worker.interrupt(this.graceMs);
    follower.toEnd.addEventListener('abort', interrupt, { once: true });
    if (follower.toEnd.aborted) interrupt();
    try {
      follower.startClock();
      // Read to the end of the output, whatever happens: a worker that can't write would never end.
      for await (const line of worker.lines) {
        await log.line(line);
        follower.hear(line);
      }
      const end = await worker.ended;
      const { account, ending } = follower;
      return runOutcome({ ...account, end, ending, lastLine: await log.lastWords(), log: log.file });
    } finally {
      follower.close();
    }
  }
}
