import { setTimeout } from 'node:timers/promises';

import type { KubeConfig } from '@kubernetes/client-node';

import type { Launcher, LaunchHooks, RunPlace, TrainedAdapter } from '../launcher.js';
import { removeRunFolder } from '../run-folder.js';
import { runName } from '../run-name.js';
import { runOutcome, type WorkerEnd } from '../run-outcome.js';
import { interruptedBeforeStart, TrainingInterrupted } from '../training-errors.js';
import { outlivesService, WorkerFollower } from '../worker-follower.js';
import type { WorkerJob } from '../worker-job.js';
import { WorkerLog } from '../worker-log.js';
import { usualPatience, type ApiPatience } from './api-call.js';
import { BucketFiles } from './bucket-files.js';
import { ClusterJobs } from './cluster-jobs.js';
import { jobManifest, trainingJobs } from './job-manifest.js';
import { PodNotStarted } from './kubernetes-errors.js';
import { LogReading } from './log-reading.js';
import type { KubernetesLaunching } from './kubernetes-launching.js';
import { PodLog, usualLogPatience, type LogPatience } from './pod-log.js';
import { podState, type PodState } from './pod-state.js';
import type { PodFiles, RunFiles } from './run-files.js';
import { VolumeFiles } from './volume-files.js';

export interface KubernetesLauncherOptions {
  /** How the cluster is reached. */
  readonly config: KubeConfig;
  /** How long a worker may say nothing, in milliseconds. */
  readonly stallMs: number;
  readonly api?: ApiPatience;
  readonly log?: LogPatience;
  /** How often a run's pod is looked at, in milliseconds. */
  readonly pollMs?: number;
}

const POLL_MS = 2000;
/** More than its grace that a pod may take to be gone. */
const GONE_MS = 60_000;

/** One run on its way through the cluster. */
interface ClusterRun {
  readonly job: WorkerJob;
  /** Of its Job. */
  readonly name: string;
  readonly follower: WorkerFollower;
  readonly log: WorkerLog;
  readonly reading: LogReading;
}

/**
 * Runs the worker as a Job of a Kubernetes cluster. A run's Job is found by its name, so it survives the service; it is
 * deleted once its outcome is known, so that one that is found has not been heard to its end.
 */
export class KubernetesLauncher implements Launcher {
  private readonly files: RunFiles;
  private readonly jobs: ClusterJobs;
  private readonly podLog: PodLog;
  private readonly pollMs: number;

  constructor(
    private readonly launching: KubernetesLaunching,
    private readonly options: KubernetesLauncherOptions,
  ) {
    const { config, api = usualPatience, log = usualLogPatience, pollMs = POLL_MS } = options;
    const namespace =
      launching.namespace ?? config.getContextObject(config.getCurrentContext())?.namespace ?? 'default';
    this.files = filesOf(launching);
    this.jobs = new ClusterJobs(config, namespace, api, pollMs);
    // A stream that died must not be taken for a worker that says nothing.
    const idleMs = Math.min(log.idleMs, options.stallMs / 3);
    this.podLog = new PodLog(config, namespace, { ...log, idleMs });
    this.pollMs = pollMs;
  }

  async launch(job: WorkerJob, hooks: LaunchHooks, signal: AbortSignal): Promise<TrainedAdapter> {
    const files = await this.filesFor(job, signal);
    const log = await WorkerLog.open(job.output);
    const follower = new WorkerFollower(hooks, signal, this.options.stallMs);
    const reading = new LogReading(this.podLog, follower, log);
    const run = { job, name: runName(job.runId), follower, log, reading };
    try {
      const end = (await this.untilEnd(run, files)) ?? (await this.end(run));
      return await this.outcome(run, end);
    } finally {
      await reading.stop();
      follower.close();
      await log.close();
    }
  }

  async discard(run: RunPlace): Promise<void> {
    await this.files.discard(run);
    await removeRunFolder(run.output);
  }

  async endStrays(unwanted: readonly RunPlace[], signal: AbortSignal): Promise<void> {
    const names = new Set(unwanted.map(({ runId }) => runName(runId)));
    for (const name of await this.jobs.names(trainingJobs, signal)) {
      if (names.has(name)) await this.jobs.delete(name, signal);
    }
  }

  private async filesFor(job: WorkerJob, signal: AbortSignal): Promise<PodFiles> {
    try {
      return await this.files.give(job, signal);
    } catch (error) {
      throw signal.aborted ? interruptedBeforeStart(job.output, signal) : error;
    }
  }

  /** Undefined when the run has to be ended. */
  private async untilEnd(run: ClusterRun, files: PodFiles): Promise<WorkerEnd | undefined> {
    const { job, name, follower } = run;
    try {
      const waits = (): void => follower.waits('waits for its earlier Job to be gone');
      const manifest = jobManifest(job.runId, files, this.launching);
      await this.jobs.createOrAdopt(manifest, name, waits, follower.toEnd);
      return await this.follow(run);
    } catch (error) {
      if (follower.toEnd.aborted) return undefined;
      throw error;
    }
  }

  private async follow(run: ClusterRun): Promise<WorkerEnd> {
    const { name, follower, reading } = run;
    let told: string | undefined;
    for (;;) {
      const { pod, state } = await this.look(run);
      if (state.kind === 'unstartable') {
        await this.jobs.delete(name, follower.toEnd);
        throw new PodNotStarted(name, this.launching.image, state.reason);
      }
      if (state.kind === 'waiting' && state.detail !== told) follower.waits((told = state.detail));
      if (state.kind !== 'waiting' && pod !== undefined) reading.begin(pod);
      if (state.kind === 'ended') {
        await reading.complete();
        return state.end;
      }
      await setTimeout(this.pollMs, undefined, { signal: follower.toEnd });
    }
  }

  private async look({ name, follower }: ClusterRun): Promise<{ readonly pod?: string; readonly state: PodState }> {
    const pod = await this.jobs.pod(name, follower.toEnd);
    if (pod?.metadata?.name !== undefined) return { pod: pod.metadata.name, state: podState(pod, Date.now()) };
    return { state: await this.stateWithoutPod(name, follower.toEnd) };
  }

  /** Who deletes pods leaves a Job that says what became of them. */
  private async stateWithoutPod(name: string, signal: AbortSignal): Promise<PodState> {
    const job = await this.jobs.job(name, signal);
    if (job === undefined) return takenAway(`somebody deleted its Job ${name}`);
    const ended = job.status?.conditions?.find(({ status }) => status === 'True');
    if (ended?.type === 'Complete') return { kind: 'ended', end: { kind: 'code', code: 0 } };
    if (ended?.type === 'Failed') return takenAway(`the pod of its Job ${name} is gone`);
    return { kind: 'waiting', detail: 'waits for its pod' };
  }

  /** Has a run's Job deleted, and waits for its worker's checkpoint. A service that only stops leaves it alone. */
  private async end({ name, follower, log, reading }: ClusterRun): Promise<WorkerEnd> {
    const { ending } = follower;
    if (outlivesService(ending)) {
      const reason = `the service stops, and Job ${name} goes on without it`;
      throw new TrainingInterrupted({ reason, log: log.file, cause: ending.reason });
    }
    const deadline = AbortSignal.timeout(this.launching.graceSeconds * 1000 + GONE_MS);
    await this.jobs.delete(name, deadline);
    const isGone = await this.jobs.untilGone(name, deadline).then(
      () => true,
      () => false, // the next attempt waits for it, or gets it
    );
    if (isGone) await reading.complete();
    return { kind: 'taken-away', reason: `its Job ${name} was deleted` };
  }

  private async outcome({ job, name, follower, log }: ClusterRun, end: WorkerEnd): Promise<TrainedAdapter> {
    const { account, ending } = follower;
    const isDone = end.kind === 'code' && end.code === 0;
    // Before its Job is deleted: until its adapter is here, the run is not over.
    const finished = isDone ? await this.files.take(job, account.finished) : undefined;
    const { failed } = account;
    const said = { ...(finished && { finished }), ...(failed && { failed }) };
    const lastLine = await log.lastWords();
    try {
      return runOutcome({ ...said, end, ending, lastLine, log: log.file });
    } finally {
      // What is known is not lost to a cluster that can't be asked now: a Job is deleted by its age, too.
      await this.jobs.delete(name, AbortSignal.timeout(GONE_MS)).catch(() => undefined);
    }
  }
}

function filesOf({ files, accelerateConfig }: KubernetesLaunching): RunFiles {
  return files.kind === 'volume' ? new VolumeFiles(files, accelerateConfig) : new BucketFiles(files, accelerateConfig);
}

function takenAway(reason: string): PodState {
  return { kind: 'ended', end: { kind: 'taken-away', reason } };
}
