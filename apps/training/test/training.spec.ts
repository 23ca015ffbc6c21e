import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonLinesType } from '@retrace/artifacts';
import { CheckpointTrained, messageOf, StageProgressed, StudyCancelled, StudyResumed } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { trainingSetWritten } from '../../../tools/testing/builders/messages.js';
import { aStudySpec, rawPreferenceTraining } from '../../../tools/testing/builders/study-spec.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { LAUNCHER, type Launcher } from '../src/launching/launcher.js';
import { RunStore } from '../src/storage/run-store.js';
import { startTraining } from './training-service.js';

let service: ServiceHarness;

beforeAll(async () => {
  const before = (folder: string): string => `echo "$@" >> "${join(folder, 'starts')}"`;
  service = await startTraining([CheckpointTrained, StageProgressed], { stallMs: 3000, before });
});

afterAll(() => service.close());

/** How often a worker was started for a study. */
async function starts(studyId: string): Promise<number> {
  const lines = (await readFile(join(service.folder, 'starts'), 'utf8')).split('\n');
  return lines.filter((line) => line.includes(studyId)).length;
}

/** Sends a training set whose worker behaves as told. */
async function train(studyId: string, behaviour: string, seeds: readonly number[] = [1]): Promise<void> {
  const { recipe } = aStudySpec().training;
  const trainingSet = await service.platform.artifacts.put([behaviour], jsonLinesType);
  await service.send(trainingSetWritten(studyId, trainingSet, { spec: aStudySpec({ training: { seeds, recipe } }) }));
}

function told(studyId: string, state: StageProgressed['state']): readonly StageProgressed[] {
  return service.heard(StageProgressed).filter((one) => one.studyId === studyId && one.state === state);
}

const runFolder = (studyId: string): string => join(service.folder, 'runs', studyId, 'alttrain-1');

/** Gives the service the time to do what it should not, with a run that comes behind it in the queue. */
async function afterAnotherRun(studyId: string): Promise<void> {
  await train(studyId, 'trains');
  await service.hearOne(CheckpointTrained, { studyId });
}

describe('training', () => {
  it('trains an adapter and stores it with its cost', async () => {
    const studyId = '30000000-0000-4000-8000-000000000001';
    await train(studyId, 'trains');
    const trained = await service.hearOne(CheckpointTrained, { studyId });
    expect(trained).toMatchObject({
      arm: 'alttrain',
      seed: 1,
      spec: { name: 'a-study' },
      cost: { steps: 2, seconds: 1, tokens: 200, peakResidentBytes: 1000, finalLoss: 0.75 },
      versions: { trl: '1' },
    });
    const restored = join(service.folder, 'restored');
    await service.platform.artifacts.restoreFolder(trained.adapter, restored);
    expect(await readdir(restored)).toEqual(['README.md', 'adapter_config.json', 'retrace-machine.json']);
    await expect.poll(() => existsSync(runFolder(studyId))).toBe(false);
  });

  it('is done also where its files can not be removed', async () => {
    const studyId = '30000000-0000-4000-8000-000000000010';
    const launcher: Launcher = service.app.get(LAUNCHER);
    const discard = vi.spyOn(launcher, 'discard').mockRejectedValue(new Error('AccessDenied'));
    onTestFinished(() => discard.mockRestore());
    await train(studyId, 'trains');
    await service.hearOne(CheckpointTrained, { studyId });
    await expect.poll(() => service.logs.find((line) => line.includes('AccessDenied'))).toContain('are not removed');
    expect(await service.app.get(RunStore).find({ studyId, arm: 'alttrain', seed: 1 })).toMatchObject({
      state: 'done',
    });
    const attempts = service
      .heard(StageProgressed)
      .filter((one) => one.studyId === studyId && one.counted === 'attempts');
    expect(attempts).toEqual([]);
  });

  it('leaves a run that has its adapter done, whatever fails later', async () => {
    const run = { studyId: '30000000-0000-4000-8000-000000000012', arm: 'alttrain', seed: 1 } as const;
    await train(run.studyId, 'trains');
    await service.hearOne(CheckpointTrained, { studyId: run.studyId });
    const runs = service.app.get(RunStore);
    await runs.fail(run, 'its node was lost');
    expect(await runs.find(run)).toMatchObject({ state: 'done', error: null });
  });

  it('tells how far a run is, and that it is done', async () => {
    const studyId = '30000000-0000-4000-8000-000000000002';
    await train(studyId, 'takes long for a step');
    await service.hearOne(StageProgressed, { studyId, state: 'done' });
    const unit = { stage: 'training', unit: 'alttrain/1', counted: 'steps' };
    const [waiting, ...running] = told(studyId, 'running');
    expect(waiting).toMatchObject({ ...unit, done: 0, detail: 'waiting for its turn' });
    expect(running.at(-1)).toMatchObject({ ...unit, done: 2, total: 2, secondsLeft: 0 });
    expect(told(studyId, 'done')).toMatchObject([{ ...unit, done: 2, total: 2, detail: 'loss 0.75, 1 s' }]);
  });

  it('trains one adapter a seed', async () => {
    const studyId = '30000000-0000-4000-8000-000000000003';
    await train(studyId, 'trains', [7, 8]);
    const trained = [7, 8].map((seed) => service.hearOne(CheckpointTrained, { studyId, seed }));
    const [first, second] = await Promise.all(trained);
    expect(first?.adapter.sha256).not.toBe(second?.adapter.sha256);
  });

  it('goes on at a second attempt with what a worker that was killed left', async () => {
    const studyId = '30000000-0000-4000-8000-000000000004';
    await train(studyId, 'is killed at first');
    await service.hearOne(CheckpointTrained, { studyId });
    expect(await starts(studyId)).toBe(2);
    expect(told(studyId, 'failed')).toEqual([]);
    expect(service.logs.find((line) => line.includes(studyId))).toMatch(/tried again.*SIGKILL/);
    const again = await service.hearOne(StageProgressed, { studyId, counted: 'attempts' });
    expect(again).toMatchObject({ state: 'running', done: 1, total: 4, retries: 1 });
    expect(again.error).toMatch(/The trainer crashed.*SIGKILL/);
    expect(again.detail).toMatch(/^tried again: The trainer crashed.*SIGKILL/);
  });

  it('trains what has priority before what came earlier', async () => {
    const usual = '30000000-0000-4000-8000-00000000000e';
    const urgent = '30000000-0000-4000-8000-00000000000f';
    await train('30000000-0000-4000-8000-00000000000d', 'takes long for a step');
    const trainingSet = await service.platform.artifacts.put(['trains'], jsonLinesType);
    await service.send(trainingSetWritten(usual, trainingSet, { spec: aStudySpec() }));
    await service.send(trainingSetWritten(urgent, trainingSet, { spec: aStudySpec({ priority: 5 }) }));
    for (const studyId of [usual, urgent]) await service.hearOne(CheckpointTrained, { studyId });
    const order = service.heard(CheckpointTrained).map(({ studyId }) => studyId);
    expect(order.indexOf(urgent)).toBeLessThan(order.indexOf(usual));
  });

  it("fails at once on wrong input, in the worker's words", async () => {
    const studyId = '30000000-0000-4000-8000-000000000005';
    await train(studyId, 'rejects its input');
    const failure = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(failure).toMatchObject({ stage: 'training', unit: 'alttrain/1' });
    expect(failure.detail).toMatch(/rejected its input: The stub says wrong-input\..*worker\.log/);
    expect(await starts(studyId)).toBe(1);
    expect(service.heard(CheckpointTrained).filter((one) => one.studyId === studyId)).toEqual([]);
  });

  it('ends a worker that says nothing for too long, and goes on from its checkpoint', async () => {
    const studyId = '30000000-0000-4000-8000-00000000000c';
    await train(studyId, 'trains until interrupted at first');
    await service.hearOne(CheckpointTrained, { studyId });
    expect(await starts(studyId)).toBe(2);
    const again = await service.hearOne(StageProgressed, { studyId, counted: 'attempts' });
    expect(again.detail).toMatch(/^tried again: Training stood still: it said nothing for 3 s/);
  });

  it('stops the worker of a cancelled study, and goes on when it is resumed', async () => {
    const studyId = '30000000-0000-4000-8000-000000000006';
    const log = (): Promise<string> => readFile(join(runFolder(studyId), 'worker.log'), 'utf8').catch(() => '');
    await train(studyId, 'trains until interrupted at first');
    await expect.poll(log, { timeout: 20_000 }).toContain('"event":"step"');
    await service.send(messageOf(StudyCancelled, { studyId }));
    await expect.poll(log, { timeout: 20_000 }).toContain('"code":"interrupted"');
    await afterAnotherRun('30000000-0000-4000-8000-000000000007');
    expect(await starts(studyId)).toBe(1);
    expect(told(studyId, 'failed')).toEqual([]);
    await service.send(messageOf(StudyResumed, { studyId }));
    await service.hearOne(CheckpointTrained, { studyId });
    expect(await starts(studyId)).toBe(2);
  });

  it('trains once for a message that comes twice', async () => {
    const studyId = '30000000-0000-4000-8000-000000000008';
    const trainingSet = await service.platform.artifacts.put(['trains'], jsonLinesType);
    const message = trainingSetWritten(studyId, trainingSet);
    await Promise.all([service.send(message, 'the-same-message'), service.send(message, 'the-same-message')]);
    await service.hearOne(CheckpointTrained, { studyId });
    await afterAnotherRun('30000000-0000-4000-8000-000000000009');
    expect(await starts(studyId)).toBe(1);
  });

  it('does not train again what is trained', async () => {
    const studyId = '30000000-0000-4000-8000-00000000000a';
    await train(studyId, 'trains');
    await service.hearOne(CheckpointTrained, { studyId });
    await train(studyId, 'trains');
    await service.send(messageOf(StudyResumed, { studyId }));
    await afterAnotherRun('30000000-0000-4000-8000-00000000000b');
    expect(await starts(studyId)).toBe(1);
    expect(service.heard(CheckpointTrained).filter((one) => one.studyId === studyId)).toHaveLength(1);
  });

  it('trains an arm by preference by the recipe for that', async () => {
    const studyId = '30000000-0000-4000-8000-0000000000a1';
    const spec = aStudySpec({ arms: ['alttrain', 'alttrain-dpo'], training: rawPreferenceTraining() });
    const trainingSet = await service.platform.artifacts.put(['trains until interrupted'], jsonLinesType);
    await service.send(trainingSetWritten(studyId, trainingSet, { spec, arm: 'alttrain-dpo' }));
    await service.hearOne(StageProgressed, { studyId, state: 'running', done: 1 });
    const jobFile = join(service.folder, 'runs', studyId, 'alttrain-dpo-1', 'job.json');
    const job: unknown = JSON.parse(await readFile(jobFile, 'utf8'));
    expect(job).toMatchObject({ recipe: { objective: 'dpo', dpo: { beta: 0.1 } }, card: { arm: 'alttrain-dpo' } });
    await service.send(messageOf(StudyCancelled, { studyId }));
  });
});
