import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { RunEvent } from '@retrace/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startObjectStore, type ObjectStore } from '../../../../../tools/compose/object-store.js';
import { embeddedSetUp } from '../../../../../tools/testing/embedded-set-up.js';
import { workerJob } from '../../../test/launching/worker-job.js';
import { StubCluster } from '../../../testing/kubernetes/stub-cluster.js';
import { startTollGate, type TollGate } from '../../../testing/kubernetes/toll-gate.js';
import type { Launcher, TrainedAdapter } from '../launcher.js';
import { TrainerCrashed, TrainingInputRejected, TrainingInterrupted } from '../training-errors.js';
import type { WorkerJob } from '../worker-job.js';
import { KubernetesLauncher } from './kubernetes-launcher.js';

const { python, model, trainer } = embeddedSetUp();
const messages = [
  { role: 'user', content: 'How do I get rid of rust?' },
  { role: 'assistant', content: '<think>\nThe user asks about rust.\n</think>\n\nBrush it off.' },
];
const inImage = { models: dirname(model) };
const slot = { kind: 'place', name: 'place 1' } as const;

let root: string;
let objects: ObjectStore;
let cluster: StubCluster;
let gate: TollGate;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-bucket-run-'));
  await mkdir(join(root, 'objects'));
  objects = await startObjectStore(join(root, 'objects'));
});

afterAll(async () => {
  await objects?.stop();
  await rm(root, { recursive: true, force: true });
});

beforeEach(async () => {
  cluster = await StubCluster.start();
  gate = await startTollGate(objects.endpoint);
  const { accessKeyId, secretAccessKey } = objects;
  cluster.secrets.set('runs', { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
  cluster.secrets.set('others', { AWS_ACCESS_KEY_ID: 'someone', AWS_SECRET_ACCESS_KEY: 'else' });
  folder = await mkdtemp(join(root, 'run-'));
  await writeFile(join(folder, 'train.jsonl'), `${JSON.stringify({ messages })}\n`.repeat(2));
});

afterEach(async () => {
  await cluster[Symbol.asyncDispose]();
  await gate.close();
});

interface Files {
  /** That its Jobs have. */
  readonly secret?: string;
  /** Those of the image; they come from the bucket otherwise. */
  readonly models?: string | undefined;
  /** The part of the bucket, in which other tests have left a backbone. */
  readonly prefix?: string;
}

/** A launcher of a service that shares no folder with its pods but the image's. */
function launcher({ secret = 'runs', models, prefix = 'kept' }: Files = {}): Launcher {
  const { region, bucket, accessKeyId, secretAccessKey } = objects;
  const place = { endpoint: gate.endpoint, region, bucket, prefix, accessKeyId, secretAccessKey };
  return new KubernetesLauncher(
    {
      kind: 'kubernetes',
      image: 'registry.example/trainer:1',
      files: {
        kind: 'bucket',
        bucket: { ...place, forcePathStyle: true },
        secret,
        models,
        folder: join(folder, 'pod'),
      },
      python,
      trainer,
      gpus: 0,
      gpuResource: 'nvidia.com/gpu',
      nodeSelector: {},
      tolerations: [],
      graceSeconds: 60,
    },
    { config: cluster.config(), stallMs: 900_000, pollMs: 100 },
  );
}

/** As a service has it that was just started: nothing of an earlier attempt lies in its folder. */
const jobOf = (runId: string, attempt: string): WorkerJob =>
  workerJob(join(folder, attempt), { runId, model, trainingSet: join(folder, 'train.jsonl') });

interface Heard {
  readonly events: RunEvent[];
  readonly trained: Promise<TrainedAdapter>;
}

function launch(job: WorkerJob, onEvent: (event: RunEvent) => void = () => {}, files: Files = inImage): Heard {
  const events: RunEvent[] = [];
  const hooks = { onEvent: (event: RunEvent) => (events.push(event), onEvent(event)), onWaiting: () => {} };
  return { events, trained: launcher(files).launch(job, hooks, new AbortController().signal, slot) };
}

async function keys(prefix: string): Promise<readonly string[]> {
  const { region, endpoint, bucket: Bucket } = objects;
  const client = new S3Client({ region, endpoint, credentials: objects, forcePathStyle: true });
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix }));
  return Contents.map(({ Key = '' }) => Key);
}

const checkpoints = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.event === 'checkpoint' ? [event.step] : []));

describe('a run of the real worker whose files go through a bucket', () => {
  it('comes to its end, is told again as long as it is not discarded, and leaves nothing but its backbone then', async () => {
    const job = jobOf('study/alttrain/1', 'first');
    const { events, trained } = launch(job, undefined, {});
    expect(await trained).toMatchObject({ folder: join(job.output, 'adapter'), steps: 4 });
    expect(checkpoints(events)).toEqual([1, 2, 3, 4]);
    expect(await readdir(join(job.output, 'adapter'))).toContain('adapter_model.safetensors');

    const again = launch(jobOf('study/alttrain/1', 'second'));
    expect(await again.trained).toMatchObject({ folder: join(folder, 'second', 'adapter'), steps: 4 });
    expect(again.events.map(({ event }) => event)).not.toContain('step');

    await launcher().discard(job);
    const left = await keys('kept/runs/');
    expect(left.filter((key) => !key.startsWith('kept/runs/backbones/'))).toEqual([]);
    expect(left).not.toEqual([]);
    await expect(readdir(job.output)).rejects.toThrow('ENOENT');
  }, 600_000);

  it('goes on from the last checkpoint in the bucket after its pod was killed', async () => {
    const killed = launch(jobOf('study/killed/1', 'first'), (event) => {
      if (event.event === 'checkpoint' && event.step === 2) cluster.pod.kill('SIGKILL');
    });
    await expect(killed.trained).rejects.toThrow(TrainerCrashed);
    await expect(killed.trained).rejects.toMatchObject({ retriable: true });
    const { events, trained } = launch(jobOf('study/killed/1', 'second'));
    expect(await trained).toMatchObject({ steps: 4 });
    const resumed = events.find(({ event }) => event === 'resumed');
    expect(resumed).toMatchObject({ discarded: [] });
    expect(resumed?.event === 'resumed' && resumed.step).toBeGreaterThanOrEqual(2);
  }, 600_000);

  it('takes no checkpoint for one whose upload was cut off', async () => {
    const cut = launch(jobOf('study/cut/1', 'first'), ({ event, ...fields }) => {
      if (event !== 'checkpoint' || !('step' in fields)) return;
      // All that comes behind the first checkpoint breaks off half way, and the pod dies over it.
      gate.cutOff((cuts) => cuts === 3 && cluster.pod.kill('SIGKILL'));
    });
    await expect(cut.trained).rejects.toThrow(TrainerCrashed);
    gate.letPass();
    const { events, trained } = launch(jobOf('study/cut/1', 'second'));
    expect(await trained).toMatchObject({ steps: 4 });
    expect(events.find(({ event }) => event === 'resumed')).toMatchObject({ step: 1 });
  }, 600_000);

  it.each([
    ['training set', inImage, '/runs/'],
    ['backbone', { prefix: 'without-backbones' }, '/runs/backbones/'],
  ])(
    'ends without a Job when it is cancelled while its %s is put there',
    async (what, files, path) => {
      const abort = new AbortController();
      let uploads = 0;
      gate.hold(path, () => {
        uploads += 1;
        abort.abort('cancelled');
      });
      const job = jobOf(`study/${what.replace(' ', '-')}/1`, 'run');
      const launched = launcher(files).launch(job, { onEvent: () => {}, onWaiting: () => {} }, abort.signal, slot);
      await expect(launched).rejects.toThrow(TrainingInterrupted);
      expect(uploads).toBeGreaterThan(0);
      expect(cluster.jobs.size).toBe(0);
    },
    30_000,
  );

  it('says what is wrong with the credentials of its Jobs', async () => {
    const { trained } = launch(jobOf('study/refused/1', 'run'), undefined, { ...inImage, secret: 'others' });
    await expect(trained).rejects.toThrow(TrainingInputRejected);
    await expect(trained).rejects.toThrow(/object store .* refuses \(403/);
  }, 600_000);
});
