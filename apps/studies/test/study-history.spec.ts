import {
  messageOf,
  PromptsCurated,
  ReportPublished,
  StageProgressed,
  StudyCancelled,
  StudyResumed,
  StudyStarted,
  type StudyHistoryPage,
  type StudyView,
} from '@retrace/contracts';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aStudySpec, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';
import { StudyHistory } from '../src/history/study-history.js';
import { aDeadLetter, envelopeAbout, posted } from './builders/dead-letter.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], [StudyStarted, StudyCancelled, StudyResumed]);
  await service.app.listen(0, '127.0.0.1');
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());

async function submit(): Promise<string> {
  return (await api().post('/api/studies').send(rawStudySpec())).body.id;
}

async function say(studyId: string, changes: Partial<StageProgressed>): Promise<void> {
  const of = { studyId, stage: 'training', unit: 'alttrain/1', state: 'running' } as const;
  const said = { ...of, done: 1, total: 9, counted: 'steps', at: Date.now(), ...changes };
  await service.send(messageOf(StageProgressed, said));
}

async function historyOf(id: string, query = ''): Promise<StudyHistoryPage> {
  const { body, status } = await api().get(`/api/studies/${id}/history${query}`);
  expect(status).toBe(200);
  return body;
}

/** The oldest first. */
async function textsOf(id: string): Promise<readonly string[]> {
  return (await historyOf(id)).events.map(({ kind, text }) => `${kind}: ${text}`).toReversed();
}

describe('GET /api/studies/:id/history', () => {
  it('tells what happened to a study in order, and nothing of how far it is between', async () => {
    const id = await submit();
    await say(id, { at: 1 });
    for (const at of [2, 3, 4]) await say(id, { at, done: at });
    const error = 'The disk is full.';
    await say(id, {
      at: 5,
      done: 1,
      total: 3,
      counted: 'attempts',
      retries: 1,
      error,
      detail: `tried again: ${error}`,
    });
    await say(id, { at: 6, state: 'failed', done: 0, total: 0, counted: 'attempts', error, detail: error });
    await api().post(`/api/studies/${id}/resume`);
    await say(id, { at: 7 });
    await say(id, { at: 8, state: 'done', done: 9, detail: 'loss 0.71' });
    await api().delete(`/api/studies/${id}`);
    expect(await textsOf(id)).toEqual([
      "taken-in: The study was taken in as 'a-study'.",
      'unit-started: Training alttrain/1 began.',
      'unit-retried: Training alttrain/1 failed in attempt 1 and is tried again: The disk is full.',
      'unit-failed: Training alttrain/1 was given up: The disk is full.',
      'resumed: The study goes on after it failed.',
      'unit-started: Training alttrain/1 began.',
      'unit-done: Training alttrain/1 is done: 9 steps, loss 0.71.',
      'cancelled: The study was cancelled.',
    ]);
    expect((await historyOf(id)).events[1]).toMatchObject({
      stage: 'training',
      unit: 'alttrain/1',
      at: expect.any(String),
    });
  });

  it('tells of dead letters, what waits in vain for them, and what became of them', async () => {
    const id = await submit();
    const artifact = { uri: 'artifact:1', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain' };
    const said = { studyId: id, spec: aStudySpec(), prompts: artifact, account: artifact, count: 12 };
    const letter = aDeadLetter(envelopeAbout(id, messageOf(PromptsCurated, said)));
    await service.platform.transport.publish([posted(letter)]);
    await expect.poll(async () => (await historyOf(id)).total, { timeout: 10_000 }).toBe(4);
    await api().post(`/api/dead-letters/${letter.letterId}/replay`);
    const kinds = (await historyOf(id)).events.map(({ kind }) => kind).toReversed();
    expect(kinds).toEqual([
      'taken-in',
      'dead-lettered',
      'unit-given-up',
      'unit-given-up',
      'letter-replayed',
      'resumed',
    ]);
  });

  it('ends with the verdict', async () => {
    const id = await submit();
    const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
    const report = {
      studyId: id,
      html: artifact,
      json: artifact,
      verdict: 'inconclusive',
      summary: 'Too few.',
    } as const;
    await service.send(messageOf(ReportPublished, report));
    await service.send(messageOf(ReportPublished, report));
    expect((await textsOf(id)).slice(1)).toEqual(['completed: Too few.']);
  });

  it('is given by pages, the latest first', async () => {
    const id = await submit();
    await api().delete(`/api/studies/${id}`);
    await api().post(`/api/studies/${id}/resume`);
    expect(await historyOf(id, '?offset=1&limit=1')).toMatchObject({ total: 3, events: [{ kind: 'cancelled' }] });
  });

  it('keeps the latest thousand of a study', async () => {
    const id = await submit();
    const database = service.app.get(DataSource);
    const event = (place: number) => ({ kind: 'resumed', at: new Date(), text: `${place}` }) as const;
    const events = Array.from({ length: 1200 }, (_, place) => event(place));
    await database.transaction((transaction) => service.app.get(StudyHistory).record(transaction, id, ...events));
    const { total, events: kept } = await historyOf(id, '?limit=1000');
    expect([total, kept[0]?.text, kept.at(-1)?.text]).toEqual([1000, '1199', '200']);
  });

  it('is not found for a study that nobody knows', async () => {
    const { status, body } = await api().get('/api/studies/22222222-2222-4222-8222-222222222222/history');
    expect([status, body.code]).toEqual([404, 'study-not-found']);
  });
});

describe('a unit', () => {
  it('tells since when it runs, how fast, and how often it was tried', async () => {
    const id = await submit();
    await say(id, { at: 1000, rate: 2.5, secondsLeft: 3 });
    const unit = async () => {
      const { units }: StudyView = (await api().get(`/api/studies/${id}`)).body;
      return units.find(({ stage, unit: name }) => stage === 'training' && name === 'alttrain/1');
    };
    expect(await unit()).toMatchObject({
      startedAt: '1970-01-01T00:00:01.000Z',
      rate: 2.5,
      secondsLeft: 3,
      retries: 0,
    });
    await say(id, { at: 2000, done: 1, total: 3, counted: 'attempts', retries: 1, error: 'The disk is full.' });
    expect(await unit()).toMatchObject({
      done: 1,
      total: 9,
      counted: 'steps',
      retries: 1,
      lastError: 'The disk is full.',
    });
  });
});

describe('clients that cancel and resume a study at once', () => {
  it('each get the study as it is, and every change is told once, in turn', async () => {
    const id = await submit();
    const url = await service.app.getUrl();
    const cancel = () => fetch(`${url}/api/studies/${id}`, { method: 'DELETE' });
    const resume = () => fetch(`${url}/api/studies/${id}/resume`, { method: 'POST' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) => (place % 2 === 0 ? cancel() : resume())),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const isAsItIs = { state: expect.stringMatching(/^(running|cancelled)$/) };
    for (const answer of answers) expect(await answer.json()).toMatchObject(isAsItIs);
    const changes = (await historyOf(id)).events.map(({ kind }) => kind).toReversed();
    expect(changes).toEqual(
      changes.map((_, place) => (place === 0 ? 'taken-in' : place % 2 === 1 ? 'cancelled' : 'resumed')),
    );
    const { state } = (await api().get(`/api/studies/${id}`)).body;
    expect(changes.at(-1)).toBe(state === 'cancelled' ? 'cancelled' : 'resumed');
    const told = () =>
      [StudyCancelled, StudyResumed].flatMap((kind) => service.heard(kind)).filter(({ studyId }) => studyId === id);
    await expect.poll(() => told().length).toBe(changes.length - 1);
  });

  it('are told that the study is completed when its report came first', async () => {
    const id = await submit();
    const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
    const report = {
      studyId: id,
      html: artifact,
      json: artifact,
      verdict: 'inconclusive',
      summary: 'Too few.',
    } as const;
    await service.send(messageOf(ReportPublished, report));
    const answers = await Promise.all([api().delete(`/api/studies/${id}`), api().post(`/api/studies/${id}/resume`)]);
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([409, 'study-state-conflict']);
      expect(body.message).toMatch(/is completed and can't be (cancelled|resumed)/);
    }
  });
});
