import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { RunEvent } from '@retrace/contracts';
import type { StopReason } from '@retrace/jobs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { workerJob } from '../../../test/launching/worker-job.js';
import { StubCluster } from '../../../testing/kubernetes/stub-cluster.js';
import { runName } from '../run-name.js';
import type { TrainedAdapter } from '../launcher.js';
import {
  TrainerCrashed,
  TrainingDeviceLost,
  TrainingInputRejected,
  TrainingInterrupted,
  TrainingOutOfMemory,
  TrainingStalled,
} from '../training-errors.js';
import type { WorkerJob } from '../worker-job.js';
import {
  KubernetesRefused,
  KubernetesRejected,
  KubernetesUnreachable,
  NotOnVolume,
  PodNotStarted,
} from './kubernetes-errors.js';
import { KubernetesLauncher, type KubernetesLauncherOptions } from './kubernetes-launcher.js';

let cluster: StubCluster;
let folder: string;

beforeEach(async () => {
  cluster = await StubCluster.start();
  folder = await mkdtemp(join(tmpdir(), 'retrace-cluster-'));
  const stub = fileURLToPath(new URL('../../../test/launching/stub-worker.mjs', import.meta.url));
  await writeFile(join(folder, 'python'), `#!/bin/sh\nexec "${process.execPath}" "${stub}" "$@"\n`, { mode: 0o755 });
});

afterEach(async () => {
  await cluster[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const jobOf = (behaviour: string): WorkerJob =>
  workerJob(join(folder, 'run'), {
    runId: behaviour,
    model: join(folder, 'model'),
    trainingSet: join(folder, 'train.jsonl'),
  });

interface Launch extends Partial<KubernetesLauncherOptions> {
  readonly signal?: AbortSignal;
  readonly graceSeconds?: number;
  readonly mountPath?: string;
  readonly onEvent?: (event: RunEvent) => void;
  readonly onWaiting?: (detail: string) => void;
}

/** Has the cluster run a stub worker that behaves as its run's id says. */
function launch(behaviour: string, given: Launch = {}): Promise<TrainedAdapter> {
  const { signal = new AbortController().signal, onEvent = () => {}, onWaiting = () => {}, ...settings } = given;
  return launcherWith(settings).launch(jobOf(behaviour), { onEvent, onWaiting }, signal);
}

function launcherWith(given: Omit<Launch, 'signal' | 'onEvent' | 'onWaiting'> = {}): KubernetesLauncher {
  const { graceSeconds = 5, mountPath = folder, ...options } = given;
  return new KubernetesLauncher(
    {
      kind: 'kubernetes',
      image: 'registry.example/trainer:1',
      files: { kind: 'volume', claim: 'retrace', mountPath },
      python: join(folder, 'python'),
      trainer: folder,
      gpus: 1,
      gpuResource: 'nvidia.com/gpu',
      nodeSelector: {},
      tolerations: [],
      graceSeconds,
    },
    {
      config: cluster.config(),
      stallMs: 60_000,
      pollMs: 50,
      api: { timeoutMs: 500, firstPauseMs: 10, longestPauseMs: 50, giveUpMs: 2000 },
      log: { idleMs: 5000, pauseMs: 20 },
      ...options,
    },
  );
}

const log = (): Promise<string> => readFile(join(folder, 'run', 'worker.log'), 'utf8');
const created = (): number => cluster.asked.filter((line) => line.startsWith('POST')).length;
const cancelled: StopReason = 'cancelled';
const shutdown: StopReason = 'shutdown';

/** A signal that is aborted at the first event of a kind. */
function abortAt(kind: RunEvent['event'], reason: unknown): Required<Pick<Launch, 'signal' | 'onEvent'>> {
  const abort = new AbortController();
  return { signal: abort.signal, onEvent: ({ event }) => event === kind && abort.abort(reason) };
}

describe('KubernetesLauncher', () => {
  it('trains in a Job, passes every event on in order, and leaves no Job behind', async () => {
    const events: string[] = [];
    const adapter = await launch('trains', { onEvent: ({ event }) => void events.push(event) });
    expect(adapter).toMatchObject({ folder: join(folder, 'run', 'adapter'), steps: 2, finalLoss: 0.75 });
    expect(events).toEqual(['phase', 'step', 'checkpoint', 'step', 'finished']);
    await expect.poll(() => cluster.jobs.size).toBe(0);
    expect(await log()).toContain('"finished"');
  });

  it.each([
    ['rejects its input', TrainingInputRejected, false],
    ['is out of memory', TrainingOutOfMemory, false],
    ['loses its device', TrainingDeviceLost, true],
    ['has a bug', TrainerCrashed, true],
    ['is killed', TrainerCrashed, true],
  ])('gives the reason of a worker that %s, as a local one does', async (behaviour, type, retriable) => {
    const failure = launch(behaviour);
    await expect(failure).rejects.toThrow(type);
    await expect(failure).rejects.toMatchObject({ retriable });
  });

  it('tells a container that is killed for its memory from a crash', async () => {
    cluster.fate = 'is killed for its memory';
    const failure = launch('is killed');
    await expect(failure).rejects.toThrow(TrainingOutOfMemory);
    await expect(failure).rejects.toThrow('OOMKilled');
  });

  it.each(['PreemptionByScheduler', 'TerminationByKubelet', 'DeletionByTaintManager'])(
    'takes a pod that is taken away (%s) for interrupted, which is worth another try',
    async (reason) => {
      const failure = launch('trains until interrupted', {
        onEvent: ({ event }) => event === 'checkpoint' && void cluster.pod.disrupt(reason),
      });
      await expect(failure).rejects.toThrow(TrainingInterrupted);
      await expect(failure).rejects.toMatchObject({ retriable: true });
    },
  );

  it('says what a pod without a node waits for, and ends its Job when it is cancelled', async () => {
    cluster.fate = 'finds no node';
    const abort = new AbortController();
    const waiting: string[] = [];
    const onWaiting = (detail: string): void => {
      waiting.push(detail);
      setTimeout(() => abort.abort(cancelled), 300);
    };
    await expect(launch('trains', { signal: abort.signal, onWaiting })).rejects.toThrow(TrainingInterrupted);
    expect(waiting).toEqual(['waits for a node with nvidia.com/gpu']);
    expect(cluster.jobs.size).toBe(0);
  });

  it('does not hold it against a worker that it waits for a node', async () => {
    cluster.fate = 'finds no node';
    const abort = new AbortController();
    const onWaiting = (): void => void setTimeout(() => abort.abort(cancelled), 600);
    const failure = launch('trains', { signal: abort.signal, onWaiting, stallMs: 200 });
    await expect(failure).rejects.not.toThrow(TrainingStalled);
  });

  it.each([
    ['has no image', 'ImagePullBackOff: Back-off pulling image "registry.example/trainer:1"'],
    ['has no program', 'StartError: exec: "python": executable file not found'],
  ] as const)('gives up a container that %s, and says so', async (fate, reason) => {
    cluster.fate = fate;
    const failure = launch('trains');
    await expect(failure).rejects.toThrow(PodNotStarted);
    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toMatchObject({ retriable: false });
    await expect.poll(() => cluster.jobs.size).toBe(0);
  });

  it('has a cancelled worker write its checkpoint, and waits until its pod is gone', async () => {
    const failure = launch('trains until interrupted', abortAt('step', cancelled));
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toMatchObject({ retriable: true, cause: cancelled });
    expect(cluster.pods.size).toBe(0);
    expect(await log()).toContain('"interrupted"');
  });

  it('kills a cancelled worker that does not end in its grace', async () => {
    const failure = launch('ignores SIGTERM', { ...abortAt('step', cancelled), graceSeconds: 1 });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    expect(cluster.pods.size).toBe(0);
  });

  it('leaves the Job alone when the service stops, and follows it after its next start', async () => {
    const failure = launch('takes long for a step', abortAt('step', shutdown));
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toThrow('goes on without it');
    const events: string[] = [];
    await launch('takes long for a step', { onEvent: ({ event }) => void events.push(event) });
    expect(events).toContain('finished');
    expect(cluster.pods.size).toBeLessThanOrEqual(1);
    expect(cluster.asked.filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
  });

  it('hears out a Job that ended while the service was away', async () => {
    await launch('takes long for a step', abortAt('step', shutdown)).catch(() => undefined);
    await expect.poll(() => cluster.pod.hasEnded, { timeout: 10_000 }).toBe(true);
    expect(await launch('takes long for a step')).toMatchObject({ steps: 2 });
  });

  it('makes a new Job for a run whose last one failed', async () => {
    await expect(launch('is killed at first')).rejects.toThrow(TrainerCrashed);
    expect(await launch('is killed at first')).toMatchObject({ steps: 2 });
    expect(cluster.asked.filter((line) => line.startsWith('DELETE'))).toHaveLength(2);
  });

  it('is interrupted when somebody deletes its Job', async () => {
    const failure = launch('ignores SIGTERM', {
      graceSeconds: 1,
      onEvent: ({ event }) => event === 'checkpoint' && void cluster.deleteJob(runName('ignores SIGTERM')),
    });
    await expect(failure).rejects.toMatchObject({ retriable: true });
  });

  it('ends a worker that says nothing for too long', async () => {
    const failure = launch('falls silent', { stallMs: 500 });
    await expect(failure).rejects.toThrow(TrainingStalled);
    expect(cluster.jobs.size).toBe(0);
  });

  it('does not take the silence of a worker for that of a stream', async () => {
    const failure = launch('falls silent', { stallMs: 900, log: { idleMs: 100, pauseMs: 20 } });
    await expect(failure).rejects.toThrow(TrainingStalled);
    expect(cluster.asked.filter((line) => line.endsWith('/log')).length).toBeGreaterThan(3);
  });

  it('tells no event twice, and none too few, when log streams break off', async () => {
    cluster.logCuts.push(0, 2, 3, 5);
    const events: string[] = [];
    await launch('trains slowly', { onEvent: ({ event }) => void events.push(event) });
    expect(events).toEqual(['phase', 'step', 'checkpoint', 'heartbeat', 'heartbeat', 'heartbeat', 'step', 'finished']);
    expect(cluster.asked.filter((line) => line.endsWith('/log')).length).toBeGreaterThan(4);
  });

  it('opens a log anew that has died without a word', async () => {
    cluster.misbehave(/\/log$/, 'hang');
    expect(await launch('trains', { log: { idleMs: 200, pauseMs: 20 } })).toMatchObject({ steps: 2 });
  });

  it.each([
    ['overload', 429],
    ['a fault of its own', 500],
    ['a connection that breaks off', 'drop'],
    ['no answer', 'hang'],
  ] as const)('asks again after %s', async (_, fault) => {
    cluster.misbehave(/^POST/, fault, 2);
    cluster.misbehave(/GET .*\/pods$/, fault, 2);
    cluster.misbehave(/\/log$/, fault, 1);
    expect(await launch('trains', { log: { idleMs: 300, pauseMs: 20 } })).toMatchObject({ steps: 2 });
    expect(created()).toBe(3);
  });

  it('leaves the Job of a cluster that can not be asked for long, and finds it again', async () => {
    cluster.misbehave(/GET .*\/pods$/, 500, 100);
    const failure = launch('trains', { api: { timeoutMs: 500, firstPauseMs: 10, longestPauseMs: 50, giveUpMs: 300 } });
    await expect(failure).rejects.toThrow(KubernetesUnreachable);
    await expect(failure).rejects.toMatchObject({ retriable: true });
    expect(cluster.jobs.size).toBe(1);
  });

  it('names what a service is not allowed to do, and the way out', async () => {
    cluster.misbehave(/^POST/, 403);
    const failure = launch('trains');
    await expect(failure).rejects.toThrow(KubernetesRefused);
    await expect(failure).rejects.toThrow(/let the service create Jobs in namespace ml \(403\): .*role/);
  });

  it('names credentials that the cluster does not know', async () => {
    const failure = launch('trains', { config: cluster.config('another') });
    await expect(failure).rejects.toThrow(/\(401\): no reason is given\. Look at KUBECONFIG/);
  });

  it('does not ask again for what the cluster rejects', async () => {
    cluster.misbehave(/^POST/, 422);
    await expect(launch('trains')).rejects.toThrow(KubernetesRejected);
    expect(created()).toBe(1);
  });

  it('finds the adapter on the volume when the pod is gone, and its log with it', async () => {
    cluster.misbehave(/\/log$/, 500, 100);
    expect(await launch('trains and writes its account')).toMatchObject({ steps: 2, finalLoss: 0.75 });
  });

  it('refuses what its Jobs could not see', async () => {
    const failure = launch('trains', { mountPath: '/srv/elsewhere' });
    await expect(failure).rejects.toThrow(NotOnVolume);
    expect(cluster.asked).toEqual([]);
  });

  it('ends the Jobs of runs that nobody wants, and leaves those of others alone', async () => {
    for (const behaviour of ['trains until interrupted', 'ignores SIGTERM']) {
      await launch(behaviour, abortAt('step', shutdown)).catch(() => undefined);
    }
    const unwanted = ['trains until interrupted', 'trains'].map((runId) => ({ runId, output: join(folder, runId) }));
    await launcherWith().endStrays(unwanted, new AbortController().signal);
    await expect.poll(() => [...cluster.jobs.keys()]).toEqual([runName('ignores SIGTERM')]);
  });

  it('ends the Job when an event is not taken', async () => {
    const refuse = (): never => {
      throw new Error('The database is gone.');
    };
    await expect(launch('trains until interrupted', { onEvent: refuse })).rejects.toThrow('The database is gone.');
    expect(cluster.jobs.size).toBe(0);
  });
});
