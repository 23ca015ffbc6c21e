import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunEvent } from '@retrace/contracts';
import type { StopReason } from '@retrace/jobs';
import { describe, expect, it, onTestFinished } from 'vitest';

import { embeddedSetUp } from '../../../../tools/testing/embedded-set-up.js';
import { workerJob } from '../../test/launching/worker-job.js';
import { StubCluster } from '../../testing/kubernetes/stub-cluster.js';
import { StubSlurm } from '../../testing/slurm/stub-slurm.js';
import { KubernetesLauncher } from './kubernetes/kubernetes-launcher.js';
import type { Launcher } from './launcher.js';
import { SlurmLauncher } from './slurm/slurm-launcher.js';
import { TrainingInterrupted } from './training-errors.js';
import type { WorkerJob } from './worker-job.js';

const messages = [
  { role: 'user', content: 'How do I get rid of rust?' },
  { role: 'assistant', content: '<think>\nThe user asks about rust.\n</think>\n\nBrush it off.' },
];
const { python, model, trainer } = embeddedSetUp();
const graceSeconds = 60;
const stallMs = 900_000;

/** A short run, all of whose files lie in one folder. */
async function prepare(folder: string): Promise<WorkerJob> {
  const [trainingSet, backbone] = [join(folder, 'train.jsonl'), join(folder, 'model')];
  await writeFile(trainingSet, `${JSON.stringify({ messages })}\n`.repeat(2));
  await symlink(model, backbone);
  return workerJob(join(folder, 'run'), { model: backbone, trainingSet });
}

async function clusterLauncher(mountPath: string): Promise<Launcher> {
  const cluster = await StubCluster.start();
  onTestFinished(() => cluster[Symbol.asyncDispose]());
  const resources = { gpus: 0, gpuResource: 'nvidia.com/gpu', nodeSelector: {}, tolerations: [] };
  const image = 'registry.example/trainer:1';
  const files = { kind: 'volume', claim: 'retrace', mountPath } as const;
  const launching = { kind: 'kubernetes', image, files, python, trainer, graceSeconds } as const;
  return new KubernetesLauncher({ ...launching, ...resources }, { config: cluster.config(), stallMs, pollMs: 100 });
}

async function slurmLauncher(folder: string): Promise<Launcher> {
  const { commands } = await StubSlurm.in(folder);
  const launching = { kind: 'slurm', commands, python, trainer, extraOptions: [], graceSeconds } as const;
  return new SlurmLauncher(launching, { stallMs, pollMs: 200 });
}

describe('a run of the real worker', () => {
  it('is moved from a cluster to Slurm, where it goes on from its checkpoint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-moved-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const job = await prepare(folder);
    const slot = { kind: 'place', name: 'place 1' } as const;
    const abort = new AbortController();
    const cancelled: StopReason = 'cancelled';
    const onEvent = ({ event }: RunEvent): void => {
      if (event === 'step') abort.abort(cancelled);
    };
    const cluster = await clusterLauncher(folder);
    const moved = cluster.launch(job, { onEvent, onWaiting: () => {} }, abort.signal, slot);
    await expect(moved).rejects.toThrow(TrainingInterrupted);

    const events: RunEvent[] = [];
    const hooks = { onEvent: (event: RunEvent) => void events.push(event), onWaiting: () => {} };
    const slurm = await slurmLauncher(folder);
    const adapter = await slurm.launch(job, hooks, new AbortController().signal, slot);
    expect(events.map(({ event }) => event)).toContain('resumed');
    expect(adapter).toMatchObject({ folder: join(job.output, 'adapter'), steps: 4 });
  }, 240_000);
});
