import { messageOf, ReportPublished, StageProgressed, StudyCost, type StudyPage } from '@retrace/contracts';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

let service: ServiceHarness;
const ids: Record<string, string> = {};
const cost = messageOf(StudyCost, {
  trainingSeconds: 61.5,
  trainingTokens: 1000,
  samplingSeconds: 30,
  promptTokens: 200,
  completionTokens: 300,
  peakResidentBytes: 1e9,
});

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], []);
  const backbones = { 'zebra-crossing': 'qwen3-8b', 'alpha-1': 'smollm2-135m-instruct', beta: 'qwen3-8b' };
  for (const [name, backbone] of Object.entries(backbones)) {
    const { body, status } = await api()
      .post('/api/studies')
      .send({ ...rawStudySpec(), name, backbone });
    expect(status).toBe(201);
    ids[name] = body.id;
  }
  await service.send(progressed(ids['zebra-crossing'] ?? '', { done: 3, total: 6 }));
  const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
  const studyId = ids['beta'] ?? '';
  const said = { studyId, html: artifact, json: artifact, summary: 'Too few prompts to tell.', cost };
  await service.send(messageOf(ReportPublished, { ...said, verdict: 'inconclusive' }));
  await api().delete(`/api/studies/${ids['alpha-1']}`);
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

function progressed(studyId: string, changes: Partial<StageProgressed>): StageProgressed {
  const of = { studyId, stage: 'training', unit: 'alttrain/1', state: 'running' } as const;
  return messageOf(StageProgressed, { ...of, done: 1, total: 9, counted: 'steps', at: 5, ...changes });
}

async function list(query = ''): Promise<StudyPage> {
  const { body, status } = await api().get(`/api/studies${query}`);
  expect(status).toBe(200);
  return body;
}

async function namesOf(query: string): Promise<readonly string[]> {
  return (await list(query)).studies.map(({ name }) => name);
}

describe('GET /api/studies', () => {
  it('lists the latest first, with how far each is, its backbone and its arms', async () => {
    const { total, studies } = await list();
    expect(total).toBe(3);
    expect(studies.map(({ name }) => name)).toEqual(['beta', 'alpha-1', 'zebra-crossing']);
    expect(studies[2]).toMatchObject({
      state: 'running',
      backbone: 'qwen3-8b',
      arms: ['base', 'vanilla-sft', 'alttrain'],
      progress: { done: 0.5, total: 9 },
    });
    expect(studies[2]).not.toHaveProperty('seconds');
  });

  it('tells what a study took and how long, once it is reported', async () => {
    const [study] = (await list('?verdict=inconclusive')).studies;
    expect(study).toMatchObject({ name: 'beta', cost, seconds: expect.any(Number) });
  });

  it.each([
    ['?q=ZEBRA', ['zebra-crossing']],
    ['?q=a', ['beta', 'alpha-1', 'zebra-crossing']],
    ['?q=ha-1', ['alpha-1']],
    ['?q=%25', []],
    ['?q=a_p', []],
    ['?q=nothing', []],
    ['?q=&state=', ['beta', 'alpha-1', 'zebra-crossing']],
    ['?state=running', ['zebra-crossing']],
    ['?state=running&state=cancelled', ['alpha-1', 'zebra-crossing']],
    ['?state=running&backbone=smollm2-135m-instruct', []],
    ['?backbone=qwen3-8b&sort=name', ['beta', 'zebra-crossing']],
    ['?sort=name', ['alpha-1', 'beta', 'zebra-crossing']],
    ['?sort=name&offset=1&limit=1', ['beta']],
    ['?offset=3', []],
  ])('%s gives %j', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('counts all of a list of which it shows a part', async () => {
    expect(await list('?limit=1&backbone=qwen3-8b')).toMatchObject({ total: 2, studies: [{ name: 'beta' }] });
  });

  it('finds a study by the beginning of its id, in any case', async () => {
    const id = ids['beta'] ?? '';
    expect(await namesOf(`?q=${id.slice(0, 13).toUpperCase()}`)).toEqual(['beta']);
  });

  it('lists the longest first, counting those that run', async () => {
    const spans = (await list('?sort=duration')).studies.map(
      ({ requestedAt, endedAt }) => Date.parse(endedAt ?? new Date().toISOString()) - Date.parse(requestedAt),
    );
    expect(spans).toEqual(spans.toSorted((a, b) => b - a));
  });

  it.each([
    ['?state=odd', /state/],
    ['?sort=odd', /sort/],
    ['?limit=0', /limit/],
    ['?q=a&q=b', /q/],
    ['?odd=1', /odd/],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await api().get(`/api/studies${query}`);
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
  });
});
