import { join } from 'node:path';

import type { SampleFacets, SamplePage } from '@retrace/contracts';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { ReportingModule } from '../src/index.js';
import { manySamples } from './builders/many-samples.js';

const count = 20_000;
const studyId = crypto.randomUUID();
let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    (folder) => [ReportingModule.with({ folder: join(folder, 'reports'), version: '0.1.0' })],
    [],
  );
  await manySamples(service.app.get(DataSource), studyId, count);
});

afterAll(() => service.close());

async function ask<Answer>(path: string): Promise<Answer> {
  const { body } = await request(service.app.getHttpServer()).get(`/api/samples/${studyId}${path}`).expect(200);
  return body;
}

describe('the samples of a large study', () => {
  it('are told to their last page', async () => {
    const { total, samples } = await ask<SamplePage>(`?offset=${count - 1}`);
    expect(total).toBe(count);
    expect(samples.map(({ id }) => id)).toEqual([(count - 1).toString(16).padStart(16, '0')]);
  });

  it.each([
    '',
    'arm=alttrain&outcome=refused&structure=has',
    'q=word17',
    'arm=base&q=word17',
    'flagged=true',
    'seed=2',
  ])('are as many in lists as in counts, filtered by %j', async (query) => {
    const page = await ask<SamplePage>(`?${query}&limit=1000`);
    const { total, facets } = await ask<SampleFacets>(`/facets?${query}`);
    expect(total).toBe(page.total);
    expect(total).toBeGreaterThan(0);
    expect(page.samples).toHaveLength(Math.min(total, 1000));
    const outcomes = facets.outcome.filter(({ value }) => !query.includes('outcome') || value === 'refused');
    expect(outcomes.reduce((sum, one) => sum + one.count, 0)).toBe(total);
  });

  it('are counted with those that someone flagged or corrected', async () => {
    const { facets } = await ask<SampleFacets>('/facets');
    expect(facets.flagged).toEqual([
      { value: 'false', count: count - 20 },
      { value: 'true', count: 20 },
    ]);
    expect(facets.corrected.find(({ value }) => value === 'true')?.count).toBe(14);
  });
});
