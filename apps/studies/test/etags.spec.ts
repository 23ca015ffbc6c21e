import { messageOf, ReportPublished } from '@retrace/contracts';
import request from 'supertest';
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

async function submit(name: string): Promise<string> {
  const { body } = await api()
    .post('/api/studies')
    .send({ ...rawStudySpec(), name });
  return body.id;
}

/** The study's ETag at this moment. */
async function tagOf(id: string): Promise<string> {
  const { headers } = await api().get(`/api/studies/${id}`);
  return headers['etag'] ?? '';
}

describe('GET of what has not changed', () => {
  it('says so of a study, until it changes', async () => {
    const id = await submit('unchanged');
    const etag = await tagOf(id);
    expect(etag).toMatch(/^"1-[0-9a-f]{16}"$/);
    const same = await api().get(`/api/studies/${id}`).set('If-None-Match', etag);
    expect(same.status).toBe(304);
    expect(same.text).toBe('');
    await api().delete(`/api/studies/${id}`);
    const changed = await api().get(`/api/studies/${id}`).set('If-None-Match', etag);
    expect(changed.status).toBe(200);
    expect(changed.body.state).toBe('cancelled');
  });

  it('says so of a list, which a browser asks for again each time', async () => {
    const { headers } = await api().get('/api/dead-letters');
    expect(headers['cache-control']).toBe('private, no-cache');
    const { status } = await api()
      .get('/api/dead-letters')
      .set('If-None-Match', headers['etag'] ?? '');
    expect(status).toBe(304);
  });

  it('says so of a report by its hash, and reads nothing', async () => {
    const studyId = await submit('reported');
    const ref = await service.platform.artifacts.put(['<title>A report</title>'], 'text/html');
    const report = messageOf(ReportPublished, {
      studyId,
      html: ref,
      json: { ...ref, mediaType: 'application/json' },
      verdict: 'inconclusive',
      summary: 'Nothing can be said yet.',
    });
    await service.send(report);
    const first = await api().get(`/api/reports/${studyId}`);
    expect(first.headers['etag']).toBe(`"${ref.sha256}"`);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const { status, text } = await api().get(`/api/reports/${studyId}`).set('If-None-Match', `"${ref.sha256}"`);
    expect(status).toBe(304);
    expect(text).toBe('');
  });
});

describe('If-Match', () => {
  it('changes a study that is still as it was seen', async () => {
    const id = await submit('seen');
    const cancelled = await api()
      .delete(`/api/studies/${id}`)
      .set('If-Match', await tagOf(id));
    expect(cancelled.status).toBe(200);
    const resumed = await api()
      .post(`/api/studies/${id}/resume`)
      .set('If-Match', cancelled.headers['etag'] ?? '');
    expect(resumed.body.state).toBe('running');
  });

  it('lets one of two tabs that cancel and resume at once know that the study has moved on', async () => {
    const id = await submit('two-tabs');
    const { headers } = await api().delete(`/api/studies/${id}`);
    const seen = headers['etag'] ?? '';
    const ask = (): request.Test => api().post(`/api/studies/${id}/resume`).set('If-Match', seen);
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const late = await api().delete(`/api/studies/${id}`).set('If-Match', seen);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'study-revision-stale', title: 'Precondition Failed' });
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('running');
  });

  it('may be left out', async () => {
    const id = await submit('unseen');
    expect((await api().delete(`/api/studies/${id}`)).status).toBe(200);
  });

  it('is not of a study that is not there', async () => {
    const { status } = await api().delete('/api/studies/00000000-0000-4000-8000-000000000000').set('If-Match', '"1"');
    expect(status).toBe(404);
  });
});
