import request from 'supertest';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], []);
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

describe('GET /api/catalog', () => {
  it.each([
    ['structures', { name: 'alttrain', steps: expect.any(Array) }],
    ['recipes', { name: 'cpu-small', recipe: { epochs: 3 } }],
    ['benchmarks', { name: 'strongreject', mayBePrimary: true }],
    ['datasets', { name: 'retrace-prompts', standing: 'here' }],
    ['backbones', { name: 'qwen3-8b', isHere: false }],
  ])('lists %s', async (kind, one) => {
    const { body, status } = await api().get(`/api/catalog/${kind}`);
    expect(status).toBe(200);
    expect(body.find(({ name }: { name: string }) => name === one.name)).toMatchObject(one);
  });

  it('has a schema with the names that specs can have', async () => {
    const { body } = await api().get('/api/catalog/spec-schema');
    expect(body.properties.backbone.enum).toContain('smollm2-135m-instruct');
    expect(body.properties.structure.anyOf[0].enum).toContain('alttrain');
    expect(body.definitions.PromptSourceSpec.properties.dataset.examples).toContain('star-1');
    expect(body.definitions.PromptSourceSpec.properties.dataset.examples).not.toContain('strongreject');
  });

  it('has the first study as YAML, which can be submitted as it is', async () => {
    const { text, headers } = await api().get('/api/catalog/quickstart');
    expect(headers['content-type']).toMatch(/^application\/yaml/);
    expect(parse(text)).toMatchObject({ name: 'quickstart' });
    const { status } = await api().post('/api/studies/validate').type('application/yaml').send(text);
    expect(status).toBe(200);
  });
});

describe('POST /api/studies/plan', () => {
  it('tells what a spec would run and take, and starts nothing', async () => {
    const { body, status } = await api().post('/api/studies/plan').send(rawStudySpec());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      specSha256: expect.stringMatching(/^[\da-f]{64}$/),
      plan: { runs: [{ arm: 'vanilla-sft' }, { arm: 'alttrain' }] },
      estimate: { runs: 2, samples: 6, seconds: { from: expect.any(Number) }, money: null },
    });
    expect((await api().get('/api/studies')).text).not.toContain(rawStudySpec()['name']);
  });

  it('prices it by what is told', async () => {
    const { body } = await api().post('/api/studies/plan?pricePerHour=2').send(rawStudySpec());
    expect(body.estimate.money).toMatchObject({ currency: 'USD', from: expect.any(Number) });
  });

  it.each(['trainingRate=0', 'priceIn=-1', 'priceIn=free', 'prise=1'])('refuses %s', async (query) => {
    expect((await api().post(`/api/studies/plan?${query}`).send(rawStudySpec())).status).toBe(400);
  });

  it('names every mistake of a spec with its line', async () => {
    const yaml = stringify({ ...rawStudySpec(), arms: ['base', 'altrain'] });
    const { body, status } = await api().post('/api/studies/plan?source=mine.yaml').type('application/yaml').send(yaml);
    expect(status).toBe(422);
    expect(body.message).toMatch(/mine\.yaml.*\n {2}arms.*\(line \d+\).*did you mean "alttrain"/);
  });
});
