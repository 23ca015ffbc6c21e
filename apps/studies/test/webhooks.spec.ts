import { randomUUID } from 'node:crypto';

import { messageOf, ReportPublished, StageProgressed, StudyFailed } from '@retrace/contracts';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** How long a test waits for what comes by itself. */
const soon = { timeout: 20_000 };

let service: ServiceHarness;
let receiver: WebhookReceiver;
let sql: Client;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], [StudyFailed]);
  sql = new Client({ connectionString: service.platform.database, options: '-c search_path=studies' });
  await sql.connect();
});

afterAll(async () => {
  await sql.end();
  await service.close();
});

beforeEach(async () => {
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await sql.query('DELETE FROM webhooks');
  await receiver.close();
});

const api = () => request(service.app.getHttpServer());

async function subscribe(changes: Record<string, unknown> = {}): Promise<string> {
  const { body, status } = await api()
    .post('/api/webhooks')
    .send({ url: receiver.url, secret, ...changes });
  expect(status).toBe(201);
  return body.id;
}

async function startStudy(): Promise<string> {
  return (await api().post('/api/studies').send(rawStudySpec())).body.id;
}

/** The types of what the receiver got for a study so far. */
function typesFor(studyId: string): readonly string[] {
  return receiver.received
    .map(({ body }) => JSON.parse(body))
    .filter(({ subject }) => subject === studyId)
    .map(({ type }) => type);
}

async function deliveriesOf(id: string): Promise<readonly Record<string, unknown>[]> {
  return (await api().get(`/api/webhooks/${id}/deliveries`)).body;
}

async function expectDelivery(id: string, fields: Record<string, unknown>): Promise<void> {
  await expect.poll(async () => (await deliveriesOf(id))[0], soon).toMatchObject(fields);
}

/** Spares the test the pause before the next try. */
async function tryAgainNow(id: string): Promise<void> {
  await sql.query("UPDATE webhook_deliveries SET next_try_at = now() WHERE webhook_id = $1 AND state = 'waiting'", [
    id,
  ]);
}

function progressed(studyId: string, unit: string): StageProgressed {
  const detail = 'The disk is full.';
  const how = { state: 'failed', done: 0, total: 0, counted: 'attempts', detail, at: 5 } as const;
  return messageOf(StageProgressed, { studyId, stage: 'training', unit, ...how });
}

async function reported(studyId: string): Promise<ReportPublished> {
  const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
  const how = { verdict: 'inconclusive', summary: 'Too few prompts to tell.' } as const;
  return messageOf(ReportPublished, { studyId, html: artifact, json: artifact, ...how });
}

const types = {
  started: 'retrace.studies.study-started.v1',
  resumed: 'retrace.studies.study-resumed.v1',
  failed: 'retrace.studies.study-failed.v1',
  cancelled: 'retrace.studies.study-cancelled.v1',
  completed: 'retrace.reporting.report-published.v1',
};

describe('a webhook', () => {
  it('is told, signed, what becomes of a study', async () => {
    await subscribe();
    const studyId = await startStudy();
    await expect.poll(() => typesFor(studyId), soon).toEqual([types.started]);
    await service.send(progressed(studyId, 'alttrain/1'));
    await expect.poll(() => typesFor(studyId), soon).toEqual([types.started, types.failed]);
    await api().post(`/api/studies/${studyId}/resume`);
    await expect.poll(() => typesFor(studyId).at(-1), soon).toBe(types.resumed);
    await api().delete(`/api/studies/${studyId}`);
    await expect.poll(() => typesFor(studyId).at(-1), soon).toBe(types.cancelled);
    await api().post(`/api/studies/${studyId}/resume`);
    await expect.poll(() => typesFor(studyId).at(-1), soon).toBe(types.resumed);
    await service.send(await reported(studyId));
    await expect.poll(() => typesFor(studyId).at(-1), soon).toBe(types.completed);

    for (const { body, headers } of receiver.received) {
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>); // none is sent twice
      expect(verified).toMatchObject({ specversion: '1.0', id: headers['webhook-id'] });
    }
    const failed = receiver.received.map(({ body }) => JSON.parse(body)).find(({ type }) => type === types.failed);
    expect(failed.data).toEqual({ studyId, stage: 'training', unit: 'alttrain/1', detail: 'The disk is full.' });
  });

  it('is told once that a study failed, however many of its units are given up', async () => {
    const studyId = await startStudy();
    const id = await subscribe({ studyId });
    await service.send(progressed(studyId, 'alttrain/1'));
    await service.send(progressed(studyId, 'vanilla-sft/1'));
    await api().delete(`/api/studies/${studyId}`);
    const told = async () => (await deliveriesOf(id)).map(({ event }) => event);
    await expect.poll(told, soon).toEqual([types.cancelled, types.failed]);
    await service.hearOne(StudyFailed, { studyId });
    expect(service.heard(StudyFailed).filter((failed) => failed.studyId === studyId)).toHaveLength(1);
  });

  it('is told of the study and of the events that it asked for alone', async () => {
    const [mine, other] = [await startStudy(), await startStudy()];
    const id = await subscribe({ studyId: mine, events: [types.cancelled] });
    await api().delete(`/api/studies/${other}`);
    await api().delete(`/api/studies/${mine}`);
    await api().post(`/api/studies/${mine}/resume`);
    await expectDelivery(id, { event: types.cancelled, studyId: mine, state: 'delivered', lastAnswer: 'HTTP 204' });
    expect(await deliveriesOf(id)).toHaveLength(1);
  });

  it('hears nothing of what was rolled back', async () => {
    const id = await subscribe();
    expect((await api().post('/api/studies').send({ name: 'no spec' })).status).toBe(422);
    expect((await api().delete(`/api/studies/${randomUUID()}`)).status).toBe(404);
    expect(await deliveriesOf(id)).toEqual([]);
  });
});

describe('a delivery', () => {
  it('is tried again with the same id until it is taken, and shows how it goes', async () => {
    const id = await subscribe();
    receiver.behave(500, 'cut off', 429);
    const studyId = await startStudy();
    await expectDelivery(id, { studyId, state: 'waiting', tries: 1, lastAnswer: 'HTTP 500' });
    await tryAgainNow(id);
    await expectDelivery(id, { state: 'waiting', tries: 2, lastAnswer: expect.stringMatching(/closed|ECONNRESET/) });
    await tryAgainNow(id);
    await expectDelivery(id, { state: 'waiting', tries: 3, lastAnswer: 'HTTP 429', nextTryAt: expect.any(String) });
    await tryAgainNow(id);
    await expectDelivery(id, { state: 'delivered', tries: 4, lastAnswer: 'HTTP 204' });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is given up after its last try, and the study goes on', async () => {
    const id = await subscribe();
    receiver.behave(500, 500);
    const studyId = await startStudy();
    await expectDelivery(id, { tries: 1, lastAnswer: 'HTTP 500' });
    await sql.query('UPDATE webhook_deliveries SET tries = 9 WHERE webhook_id = $1', [id]);
    await tryAgainNow(id);
    await expectDelivery(id, { state: 'failed', tries: 10, lastAnswer: 'HTTP 500' });
    expect((await api().get(`/api/studies/${studyId}`)).body.state).toBe('running');
  });

  it('that the receiver refuses is not tried again', async () => {
    const id = await subscribe();
    receiver.behave(400);
    await startStudy();
    await expectDelivery(id, { state: 'failed', tries: 1, lastAnswer: 'HTTP 400' });
    await sql.query('UPDATE webhook_deliveries SET next_try_at = now()');
    await startStudy();
    await expectDelivery(id, { state: 'delivered' });
    expect(receiver.received).toHaveLength(2);
  });

  it('that is answered with 410 ends the subscription', async () => {
    const id = await subscribe();
    receiver.behave(410);
    await startStudy();
    await expect.poll(async () => (await api().get(`/api/webhooks/${id}/deliveries`)).status, soon).toBe(404);
    expect((await api().get('/api/webhooks')).body.map((webhook: { id: string }) => webhook.id)).not.toContain(id);
  });

  it('does not wait for a receiver that hangs', async () => {
    const silent = await startWebhookReceiver();
    silent.behave('hang');
    await subscribe({ url: silent.url });
    const id = await subscribe();
    await startStudy();
    await expect.poll(() => silent.received.length, soon).toBe(1);
    await expectDelivery(id, { state: 'delivered' });
    await silent.close();
  });
});

describe('a replica of the service', () => {
  it('sends nothing that another one sends', async () => {
    const { database } = service.platform;
    const other = await startServices(
      () => [StudiesModule],
      [],
      () => ({ database }),
    );
    await subscribe();
    const studies = await Promise.all(Array.from({ length: 40 }, startStudy));
    const told = (): readonly string[] => studies.flatMap(typesFor);
    await expect.poll(() => told().length, soon).toBe(studies.length);
    await other.close();
    expect(told()).toHaveLength(studies.length);
  });

  it('hands back what it has under way when it stops', async () => {
    const stopped = await startServices(() => [StudiesModule], []);
    const server = stopped.app.getHttpServer();
    receiver.behave('hang');
    await request(server).post('/api/webhooks').send({ url: receiver.url, secret });
    await request(server).post('/api/studies').send(rawStudySpec());
    await expect.poll(() => receiver.received.length, soon).toBe(1);
    await stopped.close();
    const left = new Client({ connectionString: stopped.platform.database });
    await left.connect();
    const { rows } = await left.query(
      'SELECT state, tries, next_try_at <= now() AS due FROM studies.webhook_deliveries',
    );
    await left.end();
    expect(rows).toEqual([{ state: 'waiting', tries: 0, due: true }]);
  });
});

describe('/api/webhooks', () => {
  it('never shows a secret', async () => {
    const added = await api().post('/api/webhooks').send({ url: receiver.url, secret });
    expect(added.body).toEqual({
      id: expect.any(String),
      url: receiver.url,
      events: [types.started, types.resumed, types.failed, types.cancelled, types.completed],
      createdAt: expect.any(String),
    });
    const { text } = await api().get('/api/webhooks');
    expect(text).toContain(added.body.id);
    expect(text).not.toContain('secret');
    expect(text).not.toContain(secret);
  });

  it('forgets a webhook with its deliveries', async () => {
    const id = await subscribe();
    expect((await api().delete(`/api/webhooks/${id}`)).status).toBe(204);
    const again = await api().delete(`/api/webhooks/${id}`);
    expect(again.status).toBe(404);
    expect(again.body.code).toBe('webhook-not-found');
  });

  it.each([
    ['url', 'ftp://example.org'],
    ['url', 'https://me:secret@example.org'],
    ['secret', 'hunter2'],
    ['events', ['study-started']],
    ['events', []],
    ['studyId', 'mine'],
    ['retries', 3],
  ])('names what is wrong: %s %j', async (field, value) => {
    const { body, status } = await api()
      .post('/api/webhooks')
      .send({ url: receiver.url, secret, [field]: value });
    expect(status).toBe(400);
    expect(body.message).toMatch(new RegExp(`^${field} `));
  });
});
