import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunEvent } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { embeddedSetUp } from '../../../../tools/testing/embedded-set-up.js';
import { workerJob } from '../../test/launching/worker-job.js';
import type { TrainedAdapter } from './launcher.js';
import { LocalProcessLauncher } from './local/local-process-launcher.js';
import { TrainerCrashed } from './training-errors.js';
import type { WorkerJob } from './worker-job.js';

const lessons = ['weeds', 'rust'].map((topic) => ({
  messages: [
    { role: 'user', content: `How do I get rid of ${topic}?` },
    { role: 'assistant', content: `<think>\nThe user asks about ${topic}.\n</think>\n\nBrush it off.` },
  ],
}));

describe('training the embedded model with the real worker', () => {
  const { python, model, trainer } = embeddedSetUp();
  const launcher = new LocalProcessLauncher({ python, trainerFolder: trainer, stallMs: 900_000 });
  let folder: string;
  let job: WorkerJob;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retrace-train-'));
    const trainingSet = join(folder, 'train.jsonl');
    await writeFile(trainingSet, lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''));
    job = workerJob(join(folder, 'run'), { model, trainingSet });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('resumes a run that was killed after its first checkpoint, and finishes it', async () => {
    const killed = launch((event) => event.event === 'checkpoint' && killWorker(job));
    await expect(killed).rejects.toThrow(TrainerCrashed);

    const events: RunEvent[] = [];
    const adapter = await launch((event) => events.push(event));

    const resumed = events.find((event) => event.event === 'resumed');
    const steps = events.filter((event) => event.event === 'step').map(({ step }) => step);
    expect(resumed?.step).toBeGreaterThanOrEqual(1);
    expect(steps).toEqual([1, 2, 3, 4].slice(resumed?.step));
    expect(adapter).toMatchObject({ folder: join(job.output, 'adapter'), steps: 4 });
    expect(existsSync(join(adapter.folder, 'adapter_model.safetensors'))).toBe(true);
  }, 240_000);

  it('reports the finished adapter again when launched once more', async () => {
    const events: string[] = [];
    await launch(({ event }) => events.push(event));
    expect(events).toEqual(['finished']);
  });

  function launch(onEvent: (event: RunEvent) => unknown): Promise<TrainedAdapter> {
    const hooks = { onEvent: (event: RunEvent) => void onEvent(event), onWaiting: () => {} };
    return launcher.launch(job, hooks, new AbortController().signal, { kind: 'machine', name: 'cpu' });
  }
});

function killWorker(job: WorkerJob): void {
  process.kill(Number(readFileSync(join(job.output, 'worker.pid'), 'utf8')), 'SIGKILL');
}
