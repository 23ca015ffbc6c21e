import { randomUUID } from 'node:crypto';

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

const page = '<!doctype html><title>A report</title>';
const summary = 'Nothing can be said yet.';

async function submit(name: string): Promise<string> {
  const { body } = await api()
    .post('/api/studies')
    .send({ ...rawStudySpec(), name });
  return body.id;
}

async function publish(studyId: string): Promise<void> {
  const { artifacts } = service.platform;
  const html = await artifacts.put([page], 'text/html');
  const json = await artifacts.put([JSON.stringify({ version: 1, studyId })], 'application/json');
  const markdown = await artifacts.put(['# A report'], 'text/markdown');
  const latex = await artifacts.put(['\\toprule'], 'application/x-tex');
  const samples = await artifacts.put(['item\r\n01\r\n'], 'text/csv');
  const report = { html, json, markdown, latex, samples };
  await service.send(messageOf(ReportPublished, { studyId, ...report, verdict: 'inconclusive', summary }));
}

describe('GET /api/reports/:id', () => {
  it('gives the page, which may run nothing and load nothing', async () => {
    const studyId = await submit('page');
    await publish(studyId);
    const { status, headers, text } = await api().get(`/api/reports/${studyId}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy']?.split('; ');
    expect(policy).toEqual(expect.arrayContaining(['sandbox', "default-src 'none'"]));
    expect(text).toBe(page);
  });

  it('gives the same report as JSON', async () => {
    const studyId = await submit('json');
    await publish(studyId);
    const { status, headers, body } = await api().get(`/api/reports/${studyId}/json`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body).toEqual({ version: 1, studyId });
  });

  it.each([
    ['markdown', 'text/markdown; charset=utf-8', '# A report'],
    ['latex', 'application/x-tex; charset=utf-8', '\\toprule'],
    ['samples', 'text/csv; charset=utf-8; header=present', 'item\r\n01\r\n'],
  ])('gives it as %s', async (form, type, content) => {
    const studyId = await submit(`form-${form}`);
    await publish(studyId);
    const { status, headers, body } = await api().get(`/api/reports/${studyId}/${form}`).responseType('blob');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(String(body)).toBe(content);
  });

  it('says that a report was written before there was a form', async () => {
    const studyId = await submit('older');
    const html = await service.platform.artifacts.put([page], 'text/html');
    const message = { studyId, html, json: html, verdict: 'inconclusive', summary } as const;
    await service.send(messageOf(ReportPublished, message));
    const { status, body } = await api().get(`/api/reports/${studyId}/samples`);
    expect(status).toBe(404);
    expect(body.code).toBe('report-form-not-found');
  });

  it('says how to see how far a study is that has no report yet', async () => {
    const studyId = await submit('early');
    for (const path of [`/api/reports/${studyId}`, `/api/reports/${studyId}/json`]) {
      const { status, body } = await api().get(path);
      expect(status).toBe(404);
      expect(body.code).toBe('report-not-found');
      expect(body.message).toContain(`retrace status ${studyId}`);
    }
  });

  it('is not found for a study that nobody knows, and refuses what is no id', async () => {
    expect((await api().get(`/api/reports/${randomUUID()}`)).status).toBe(404);
    expect((await api().get('/api/reports/..%2F..%2Fetc')).status).toBe(400);
  });
});
