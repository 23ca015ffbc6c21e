import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { EvaluationCompleted, MessageDeadLettered, ReportPublished, StageProgressed } from '@retrace/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { ReportingModule } from '../src/index.js';
import { aSampledStudy, withSamples, type SampledStudy } from './builders/evidence.js';
import { messagesOf, type StudyMessages } from './builders/study-messages.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    (folder) => [ReportingModule.with({ folder: join(folder, 'reports'), version: '0.1.0', commit: 'abc1234' })],
    [ReportPublished, StageProgressed, MessageDeadLettered],
  );
});

afterAll(() => service.close());

let studies = 0;
const newStudy = (): string => `50000000-0000-4000-8000-${String((studies += 1)).padStart(12, '0')}`;

const saidOf = (studyId: string, study: SampledStudy = aSampledStudy()): Promise<StudyMessages> =>
  messagesOf(studyId, study, service.platform.artifacts);

async function send(messages: StudyMessages): Promise<void> {
  for (const message of messages) await service.send(message);
}

/** Has a study reported, whose messages come in the order of its stages. */
async function report(studyId: string, study?: SampledStudy): Promise<ReportPublished> {
  await send(await saidOf(studyId, study));
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

/** What the other services say of a study, and the message whose samples will get lost, which nothing else refers to. */
async function saidOfLostSamples(studyId: string): Promise<{
  readonly evaluation: EvaluationCompleted;
  readonly others: StudyMessages;
}> {
  const said = await saidOf(studyId, studySaying(studyId));
  const evaluation = said.findLast((message) => message instanceof EvaluationCompleted)!; // every study has some
  return { evaluation, others: said.filter((message) => message !== evaluation) };
}

const hostile = '</style><script src="https://example.org/x.js"></script><img src="https://example.org/x.png" />';

/** A study in which every model answers with this text. */
function studySaying(text: string): SampledStudy {
  return withSamples(aSampledStudy(), () => ({ answer: text, trace: text, output: text }));
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
    const { costs } = JSON.parse(await textOf(message.json));
    expect(message.cost).toEqual(costs.total);
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
    const { prompts: _, ...study } = aSampledStudy({ spec: { arms: ['base'] } });
    expect(await report(newStudy(), study)).toMatchObject({ verdict: 'inconclusive' });
  });

  it('lays the report out for people under the id of its study', async () => {
    const studyId = newStudy();
    const { html, json, markdown, latex, samples } = await report(studyId);
    const folder = join(service.folder, 'reports', studyId);
    const names = ['report.html', 'report.json', 'report.md', 'report.tex', 'samples.csv'];
    expect(await readdir(folder)).toEqual(names);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const stored = [html, json, markdown, latex, samples].flatMap((ref) => (ref === undefined ? [] : [textOf(ref)]));
    expect(texts).toEqual(await Promise.all(stored));
  });

  it('publishes Markdown, LaTeX tables and every sample as CSV', async () => {
    const { markdown, latex, samples } = await report(newStudy());
    expect(markdown && (await textOf(markdown))).toMatch(/^# quickstart/);
    expect(latex && (await textOf(latex))).toContain('\\toprule');
    const rows = samples && (await textOf(samples)).split('\r\n');
    expect(rows?.[0]).toMatch(/^benchmark,item,attack,category,arm,seed,/);
    const arms = new Set(rows?.slice(1, -1).map((row) => row.split(',')[4]));
    expect([...arms]).toEqual(['base', 'vanilla-sft', 'alttrain']);
  });

  it('fails, and says which artifact is missing, when samples are lost before the report is written', async () => {
    const studyId = newStudy();
    const { evaluation, others } = await saidOfLostSamples(studyId);
    await service.send(evaluation);
    await rm(await service.platform.artifacts.fileOf(evaluation.samples));
    await send(others);
    const failure = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(failure).toMatchObject({
      stage: 'reporting',
      unit: 'report',
      detail: expect.stringContaining(evaluation.samples.sha256),
    });
  });

  it('puts a message aside whose samples are lost, and says which, before anything is done with it', async () => {
    const studyId = newStudy();
    const { evaluation, others } = await saidOfLostSamples(studyId);
    await rm(await service.platform.artifacts.fileOf(evaluation.samples));
    await service.send(evaluation);
    const [letter] = await service.hear(MessageDeadLettered);
    expect(letter).toMatchObject({
      service: 'reporting',
      reason: expect.stringContaining(evaluation.samples.sha256),
      envelope: { subject: studyId },
    });
    await send(others);
    await report(newStudy());
    expect(service.heard(ReportPublished).map((one) => one.studyId)).not.toContain(studyId);
  });
});

describe('the page', () => {
  it('needs nothing from elsewhere, whatever the models wrote', async () => {
    const { html } = await report(newStudy(), studySaying(hostile));
    const text = await textOf(html);
    expect(text).toContain('&lt;script src=&quot;https://example.org/x.js&quot;&gt;');
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(src|srcset|href|action|on\w+)\s*=/i);
    expect(text).not.toMatch(/@import|url\(/i);
  });
});
