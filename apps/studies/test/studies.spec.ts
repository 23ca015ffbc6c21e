import {
  messageOf,
  ReportPublished,
  StageProgressed,
  StudyCancelled,
  StudyStarted,
  StudyResumed,
} from '@retrace/contracts';
import request from 'supertest';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], [StudyStarted, StudyCancelled, StudyResumed]);
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

async function submit(changes: Record<string, unknown>): Promise<string> {
  const { body, status } = await api()
    .post('/api/studies')
    .send({ ...rawStudySpec(), ...changes });
  expect(status).toBe(201);
  return body.id;
}

function progressed(studyId: string, changes: Partial<StageProgressed>): StageProgressed {
  return messageOf(StageProgressed, {
    studyId,
    stage: 'training',
    unit: 'alttrain/1',
    state: 'running',
    done: 1,
    total: 9,
    counted: 'steps',
    at: 5,
    ...changes,
  });
}

async function reported(studyId: string): Promise<ReportPublished> {
  const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
  const summary = 'Too few prompts to tell.';
  return messageOf(ReportPublished, { studyId, html: artifact, json: artifact, verdict: 'inconclusive', summary });
}

describe('POST /api/studies', () => {
  it('starts a study and says so with its spec', async () => {
    const id = await submit({ name: 'announced' });
    await expect
      .poll(() => service.heard(StudyStarted).find(({ studyId }) => studyId === id), { timeout: 5000 })
      .toMatchObject({ spec: { name: 'announced' }, specSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('takes YAML that names its structure', async () => {
    const yaml = stringify({ ...rawStudySpec(), name: 'from-yaml', structure: 'alttrain' });
    const { body, status } = await api().post('/api/studies').type('application/yaml').send(yaml);
    expect(status).toBe(201);
    expect(body.spec.structure.steps.map(({ type }: { type: string }) => type)).toEqual(['PU', 'HA', 'CR']);
  });

  it('names every mistake with its path, its line and the file', async () => {
    const yaml = `${stringify({ ...rawStudySpec(), arms: ['base', 'altrain'] })}tempreature: 1\n`;
    const { body, status } = await api()
      .post('/api/studies?source=studies/mine.yaml')
      .type('application/yaml')
      .send(yaml);
    expect(status).toBe(422);
    expect(body.code).toBe('spec-invalid');
    expect(body.message).toMatch(/studies\/mine\.yaml/);
    expect(body.message).toMatch(/arms.*\(line \d+\)/);
    expect(body.message).toMatch(/tempreature \(line \d+\)/);
  });

  it('names the known structures when there is none of that name', async () => {
    const { body, status } = await api()
      .post('/api/studies')
      .send({ ...rawStudySpec(), structure: 'alttrane' });
    expect(status).toBe(422);
    expect(body.message).toMatch(/no structure 'alttrane'.*alttrain/);
  });

  it.each([
    [{ backbone: 'qwen3-80b' }, /no backbone 'qwen3-80b'.*qwen3-8b/],
    [{ training: { seeds: [1], recipe: 'r1' } }, /no recipe 'r1'.*r1-act/],
    [
      { training: { seeds: [1], recipe: { extends: 'r1-act', epocs: 1 } } },
      /training\.recipe\.epocs.* not a known key/,
    ],
  ])('names what there is in place of %j', async (part, message) => {
    const { status, body } = await api()
      .post('/api/studies')
      .send({ ...rawStudySpec(), ...part });
    expect(status).toBe(422);
    expect(body.message).toMatch(message);
  });

  it('fixes all of a recipe that is only named', async () => {
    const training = { seeds: [1], recipe: { extends: 'r1-act', epochs: 2 } };
    const { body } = await api()
      .post('/api/studies')
      .send({ ...rawStudySpec(), training });
    expect(body.spec.training.recipe).toMatchObject({ method: 'qlora', epochs: 2, lora: { rank: 16 } });
  });

  it('refuses a body that is no spec', async () => {
    const broken = await api().post('/api/studies').type('application/json').send('{"version": 1,');
    expect(broken.status).toBe(400);
    const list = await api().post('/api/studies').send([1, 2]);
    expect(list.status).toBe(422);
  });

  it('makes a new study each time, unless it is asked to reuse', async () => {
    const first = await submit({ name: 'twice' });
    const second = await submit({ name: 'twice' });
    expect(second).not.toBe(first);
    const reused = await api()
      .post('/api/studies?reuse=true')
      .send({ ...rawStudySpec(), name: 'twice' });
    expect(reused.status).toBe(200);
    expect(reused.body.id).toBe(second);
  });

  it('resumes a failed study of the same spec when it is asked to reuse', async () => {
    const id = await submit({ name: 'failed-once' });
    await service.send(progressed(id, { state: 'failed', detail: 'The disk is full.' }));
    expect((await api().get(`/api/studies/${id}`)).body).toMatchObject({ state: 'failed' });
    const reused = await api()
      .post('/api/studies?reuse=true')
      .send({ ...rawStudySpec(), name: 'failed-once' });
    expect(reused.body).toMatchObject({ id, state: 'running' });
    await expect.poll(() => service.heard(StudyResumed).map(({ studyId }) => studyId)).toContain(id);
  });
});

describe('a study', () => {
  it('shows how far each unit of its plan is', async () => {
    const id = await submit({ name: 'progressing' });
    await service.send(progressed(id, { done: 3, detail: 'loss 1.2', secondsLeft: 60 }));
    const { body } = await api().get(`/api/studies/${id}`);
    expect(body.units.map(({ stage, unit, state }: Record<string, string>) => `${stage} ${unit} ${state}`)).toEqual([
      'curation prompts waiting',
      'rewriting vanilla-sft waiting',
      'rewriting alttrain waiting',
      'training vanilla-sft/1 waiting',
      'training alttrain/1 running',
      'evaluation base waiting',
      'evaluation vanilla-sft/1 waiting',
      'evaluation alttrain/1 waiting',
      'reporting report waiting',
    ]);
    expect(body.units[4]).toMatchObject({ done: 3, total: 9, counted: 'steps', detail: 'loss 1.2', secondsLeft: 60 });
  });

  it('is not set back by a message that comes late', async () => {
    const id = await submit({ name: 'late' });
    await service.send(progressed(id, { done: 7, at: 20 }));
    await service.send(progressed(id, { done: 2, at: 10 }));
    const { body } = await api().get(`/api/studies/${id}`);
    expect(body.units[4].done).toBe(7);
  });

  it('is completed by its report', async () => {
    const id = await submit({ name: 'reported' });
    await service.send(await reported(id));
    const { body } = await api().get(`/api/studies/${id}`);
    expect(body).toMatchObject({ state: 'completed', verdict: 'inconclusive', summary: 'Too few prompts to tell.' });
    expect(body.endedAt).toBeDefined();
  });

  it('that nobody knows is not found', async () => {
    const { body, status } = await api().get('/api/studies/22222222-2222-4222-8222-222222222222');
    expect(status).toBe(404);
    expect(body.code).toBe('study-not-found');
  });
});

describe('DELETE /api/studies/:id', () => {
  it('cancels a study, which stays cancelled whatever its services still say', async () => {
    const id = await submit({ name: 'cancelled' });
    expect((await api().delete(`/api/studies/${id}`)).body.state).toBe('cancelled');
    await expect.poll(() => service.heard(StudyCancelled).map(({ studyId }) => studyId)).toContain(id);
    await service.send(progressed(id, {}));
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('cancelled');
  });

  it('refuses a study that is completed', async () => {
    const id = await submit({ name: 'too-late' });
    await service.send(await reported(id));
    const { body, status } = await api().delete(`/api/studies/${id}`);
    expect(status).toBe(409);
    expect(body.message).toMatch(/is completed and can't be cancelled/);
  });
});

describe('GET /api/studies/:id/events', () => {
  it('tells each change and ends with the study', async () => {
    const id = await submit({ name: 'followed' });
    const following = api()
      .get(`/api/studies/${id}/events`)
      .buffer(true)
      .then(({ text }) => text);
    await new Promise((wake) => setTimeout(wake, 700));
    await service.send(progressed(id, { done: 4 }));
    await new Promise((wake) => setTimeout(wake, 700));
    await service.send(await reported(id));
    const events = (await following)
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)));
    expect(events[0].state).toBe('running');
    expect(events.some(({ units }) => units[4].done === 4)).toBe(true);
    expect(events.at(-1)).toMatchObject({ state: 'completed', verdict: 'inconclusive' });
  });

  it('is not found for a study that nobody knows', async () => {
    const { status } = await api().get('/api/studies/22222222-2222-4222-8222-222222222222/events');
    expect(status).toBe(404);
  });
});
