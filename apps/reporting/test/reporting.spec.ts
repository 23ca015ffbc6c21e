import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { EvaluationCompleted, ReportPublished, StageProgressed } from '@retrace/contracts';
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import type { StudyEvidence } from '../src/domain/study-evidence.js';
import { ReportingModule } from '../src/index.js';
import { anEvidence } from './builders/evidence.js';
import { messagesOf, type StudyMessages } from './builders/study-messages.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    (folder) => [ReportingModule.with({ folder: join(folder, 'reports'), version: '0.1.0', commit: 'abc1234' })],
    [ReportPublished, StageProgressed],
  );
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

let studies = 0;
const newStudy = (): string => `50000000-0000-4000-8000-${String((studies += 1)).padStart(12, '0')}`;

const saidOf = (studyId: string, evidence: StudyEvidence = anEvidence()): Promise<StudyMessages> =>
  messagesOf(studyId, evidence, service.platform.artifacts);

async function send(messages: StudyMessages): Promise<void> {
  for (const message of messages) await service.send(message);
}

/** Has a study reported, whose messages come in the order of its stages. */
async function report(studyId: string, evidence?: StudyEvidence): Promise<ReportPublished> {
  await send(await saidOf(studyId, evidence));
  return service.hearOne(ReportPublished, { studyId });
}

/** Another study is reported after it, so a second report of the first one would be there by then. */
async function expectOneReport(studyId: string): Promise<void> {
  await service.hearOne(ReportPublished, { studyId });
  await report(newStudy());
  expect(service.heard(ReportPublished).filter((one) => one.studyId === studyId)).toHaveLength(1);
}

const textOf = async (ref: ReportPublished['html']): Promise<string> =>
  readFile(await service.platform.artifacts.fileOf(ref), 'utf8');

const hostile = '</style><script src="https://example.org/x.js"></script><img src="https://example.org/x.png" />';

/** Evidence in which every model answers with markup. */
function hostileEvidence(): StudyEvidence {
  const evidence = anEvidence();
  const evaluations = evidence.evaluations.map((evaluation) => ({
    ...evaluation,
    samples: evaluation.samples.map((sample) => ({ ...sample, answer: hostile, trace: hostile, output: hostile })),
  }));
  return { ...evidence, evaluations };
}

describe('reporting', () => {
  it('publishes the verdict and the report, as a page and as JSON, once all is known', async () => {
    const studyId = newStudy();
    const message = await report(studyId);
    expect(message).toMatchObject({ verdict: 'supported', summary: expect.stringContaining('alttrain') });
    expect(await textOf(message.html)).toContain('<h1>quickstart</h1>');
    expect(JSON.parse(await textOf(message.json))).toMatchObject({
      version: 1,
      study: { id: studyId },
      verdict: { outcome: 'supported', summary: message.summary },
      gaps: [],
      provenance: { program: { version: '0.1.0', commit: 'abc1234' } },
    });
    const done = await service.hearOne(StageProgressed, { studyId, state: 'done' });
    expect(done).toMatchObject({ stage: 'reporting', unit: 'report', done: 1, total: 1 });
  });

  it('publishes one report whatever the order in which messages come, each of them twice', async () => {
    const count = (await saidOf(newStudy())).length;
    const twice = Array.from({ length: 2 * count }, (_, place) => place % count);
    const anyOrder = fc.shuffledSubarray(twice, { minLength: twice.length });
    const isReportedOnce = fc.asyncProperty(anyOrder, async (order) => {
      const studyId = newStudy();
      const said = await saidOf(studyId);
      await send(order.flatMap((place) => said[place] ?? []));
      await expectOneReport(studyId);
    });
    await fc.assert(isReportedOnce, { numRuns: 4, seed: 1, examples: [[twice.toReversed()]] });
  });

  it('publishes one report when all messages come at the same time', async () => {
    const studyId = newStudy();
    await Promise.all((await saidOf(studyId)).map((message) => service.send(message)));
    await expectOneReport(studyId);
  });

  it('reports a study that trains nothing from its samples alone', async () => {
    const { prompts: _, ...evidence } = anEvidence({ spec: { arms: ['base'] } });
    expect(await report(newStudy(), evidence)).toMatchObject({ verdict: 'inconclusive' });
  });

  it('lays the report out for people under the id of its study', async () => {
    const studyId = newStudy();
    const { html, json } = await report(studyId);
    const folder = join(service.folder, 'reports', studyId);
    expect(await readdir(folder)).toEqual(['report.html', 'report.json']);
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe(await textOf(html));
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe(await textOf(json));
  });

  it('fails, and says which artifact is missing, when samples are lost', async () => {
    const studyId = newStudy();
    const said = await saidOf(studyId, hostileEvidence());
    const { samples } = said.findLast((message) => message instanceof EvaluationCompleted)!; // every study has some
    await rm(await service.platform.artifacts.fileOf(samples));
    await send(said);
    const failure = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(failure).toMatchObject({
      stage: 'reporting',
      unit: 'report',
      detail: expect.stringContaining(samples.sha256),
    });
  });
});

describe('GET /api/reports/:id', () => {
  it('gives the page, which may run nothing and load nothing', async () => {
    const studyId = newStudy();
    const { html } = await report(studyId);
    const { status, headers, text } = await api().get(`/api/reports/${studyId}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy']?.split('; ');
    expect(policy).toEqual(expect.arrayContaining(['sandbox', "default-src 'none'"]));
    expect(text).toBe(await textOf(html));
  });

  it('needs nothing from elsewhere, whatever the models wrote', async () => {
    const studyId = newStudy();
    await report(studyId, hostileEvidence());
    const { text } = await api().get(`/api/reports/${studyId}`);
    expect(text).toContain('&lt;script src=&quot;https://example.org/x.js&quot;&gt;');
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(src|srcset|href|action|on\w+)\s*=/i);
    expect(text).not.toMatch(/@import|url\(/i);
  });

  it('gives the same report as JSON', async () => {
    const studyId = newStudy();
    const { json } = await report(studyId);
    const { status, headers, body } = await api().get(`/api/reports/${studyId}/json`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body).toEqual(JSON.parse(await textOf(json)));
  });

  it('says how to see how far a study is that has no report yet', async () => {
    const studyId = newStudy();
    const said = await saidOf(studyId);
    await send(said.slice(0, -1));
    for (const path of [`/api/reports/${studyId}`, `/api/reports/${studyId}/json`]) {
      const { status, body } = await api().get(path);
      expect(status).toBe(404);
      expect(body).toEqual({ code: 'report-not-found', message: expect.stringContaining(`retrace status ${studyId}`) });
    }
    await send(said.slice(-1));
    await service.hearOne(ReportPublished, { studyId });
    expect((await api().get(`/api/reports/${studyId}`)).status).toBe(200);
  });

  it('is not found for a study that nobody knows, and refuses what is no id', async () => {
    expect((await api().get(`/api/reports/${newStudy()}`)).status).toBe(404);
    expect((await api().get('/api/reports/..%2F..%2Fetc')).status).toBe(400);
  });
});
