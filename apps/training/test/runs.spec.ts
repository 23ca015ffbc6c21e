import { CheckpointTrained, messageOf, StageProgressed, StudyCancelled, StudyResumed } from '@retrace/contracts';
import type { CurvePoint, RunPage, RunView } from '@retrace/contracts';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { startTraining, train } from './training-service.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startTraining([CheckpointTrained, StageProgressed]);
});

afterAll(() => service.close());

const ask = async (path: string) => request(service.app.getHttpServer()).get(`/api/${path}`);

async function runOf(studyId: string): Promise<RunView> {
  const { body } = await ask(`runs/${studyId}/alttrain/1`);
  return body as RunView; // the server is of the same version
}

async function curveOf(studyId: string, query = ''): Promise<readonly CurvePoint[]> {
  const { body } = await ask(`runs/${studyId}/alttrain/1/curve${query}`);
  return body as readonly CurvePoint[]; // the server is of the same version
}

describe('a run', () => {
  it('is done with its adapter, times and curve', async () => {
    const studyId = '31000000-0000-4000-8000-000000000001';
    await train(service, studyId, 'trains');
    const { adapter } = await service.hearOne(CheckpointTrained, { studyId });
    const run = await runOf(studyId);
    expect(run).toMatchObject({
      studyId,
      arm: 'alttrain',
      seed: 1,
      state: 'done',
      attempts: 1,
      adapter: adapter.sha256,
    });
    const times = [run.queuedAt, run.startedAt, run.endedAt].map((time) => Date.parse(time ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(await curveOf(studyId)).toEqual([
      { step: 1, loss: 1.5, learningRate: 0.001, gradientNorm: 1, tokensPerSecond: 50, secondsLeft: 1 },
      { step: 2, loss: 0.75, learningRate: 0.001, gradientNorm: 1, tokensPerSecond: 50, secondsLeft: 0 },
    ]);
  });

  it('says what it is doing, waits while its study is cancelled, and goes on', async () => {
    const studyId = '31000000-0000-4000-8000-000000000002';
    await train(service, studyId, 'trains until interrupted at first');
    const latest = expect.objectContaining({ step: 1, steps: 2, loss: 1.5 });
    await expect
      .poll(() => runOf(studyId), { timeout: 20_000 })
      .toMatchObject({ state: 'running', phase: 'training', latest });
    await service.send(messageOf(StudyCancelled, { studyId }));
    expect(await runOf(studyId)).toMatchObject({ state: 'cancelled', attempts: 1 });
    await train(service, '31000000-0000-4000-8000-000000000003', 'trains');
    await service.hearOne(CheckpointTrained, { studyId: '31000000-0000-4000-8000-000000000003' });
    expect(await runOf(studyId)).toMatchObject({ state: 'cancelled', attempts: 1 });
    await service.send(messageOf(StudyResumed, { studyId }));
    await service.hearOne(CheckpointTrained, { studyId });
    expect(await runOf(studyId)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('of a study that was cancelled before is cancelled from the start', async () => {
    const studyId = '31000000-0000-4000-8000-000000000004';
    await service.send(messageOf(StudyCancelled, { studyId }));
    await train(service, studyId, 'trains');
    expect(await runOf(studyId)).toMatchObject({ state: 'cancelled', attempts: 0 });
  });

  it("fails with the error's line, and is queued again when its study is resumed", async () => {
    const studyId = '31000000-0000-4000-8000-000000000005';
    await train(service, studyId, 'rejects its input');
    await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    const error = expect.stringMatching(/^The trainer rejected its input: The stub says wrong-input\./);
    expect(await runOf(studyId)).toMatchObject({ state: 'failed', error, attempts: 1 });
    await service.send(messageOf(StudyResumed, { studyId }));
    await expect.poll(async () => (await runOf(studyId)).attempts, { timeout: 20_000 }).toBe(2);
  });

  it('that is killed is queued again with the reason, and its curve has each step once, as made last', async () => {
    const studyId = '31000000-0000-4000-8000-000000000006';
    await train(service, studyId, 'loses the third step at first');
    const error = expect.stringContaining('SIGKILL');
    await expect.poll(() => runOf(studyId), { timeout: 20_000 }).toMatchObject({ state: 'queued', error, attempts: 1 });
    expect((await curveOf(studyId)).map(({ step }) => step)).toEqual([1, 2, 3]);
    await service.hearOne(CheckpointTrained, { studyId });
    expect((await curveOf(studyId)).map(({ step }) => step)).toEqual([1, 2]);
    expect(await runOf(studyId)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('shows of a long curve as much as is asked for, with its ends', async () => {
    const studyId = '31000000-0000-4000-8000-000000000007';
    await train(service, studyId, 'makes many steps');
    await service.hearOne(CheckpointTrained, { studyId });
    const whole = await curveOf(studyId);
    expect(whole.length).toBeLessThanOrEqual(500);
    expect([whole[0]?.step, whole.at(-1)?.step]).toEqual([1, 1200]);
    expect((await curveOf(studyId, '?every=500')).map(({ step }) => step)).toEqual([1, 500, 1000, 1200]);
    expect(await curveOf(studyId, '?points=2000')).toHaveLength(1200);
  });
});

describe('the list of runs', () => {
  const studyId = '31000000-0000-4000-8000-000000000010';

  it('has those of a study or a state, page by page', async () => {
    await train(service, studyId, 'trains', {}, [1, 2, 3]);
    await Promise.all([1, 2, 3].map((seed) => service.hearOne(CheckpointTrained, { studyId, seed })));
    const list = async (query: string): Promise<RunPage> => (await ask(`runs?${query}`)).body as RunPage; // as above
    const all = await list(`studyId=${studyId}`);
    expect(all.total).toBe(3);
    expect(new Set(all.runs.map(({ seed }) => seed))).toEqual(new Set([1, 2, 3]));
    const second = await list(`studyId=${studyId}&offset=1&limit=1`);
    expect(second).toEqual({ total: 3, runs: [all.runs[1]] });
    expect((await list(`studyId=${studyId}&state=failed`)).total).toBe(0);
  });

  it.each([
    ['runs?state=sleeping', 400, 'state'],
    ['runs?limit=0', 400, 'limit'],
    ['runs/mine/alttrain/1', 400, 'studyId'],
    [`runs/${studyId}/base/1`, 400, 'arm'],
    [`runs/${studyId}/alttrain/one`, 400, 'seed'],
    [`runs/${studyId}/alttrain/1/curve?points=1`, 400, 'points'],
    [`runs/${studyId}/alttrain/99`, 404, 'no run alttrain/99'],
    [`runs/${studyId}/alttrain/99/curve`, 404, 'no run alttrain/99'],
  ])('answers %s with %i', async (path, status, word) => {
    const { status: answered, body } = await ask(path);
    expect(answered).toBe(status);
    expect(body).toMatchObject({ message: expect.stringContaining(word) });
  });
});
