import { randomUUID } from 'node:crypto';

import { messageOf, StudyRequested, StudyStarted } from '@retrace/contracts';
import request from 'supertest';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], [StudyStarted]);
});

afterAll(() => service.close());

const shown = (id: string) => request(service.app.getHttpServer()).get(`/api/studies/${id}`);

/** Asks for a study as any client does. @returns the id of the message */
async function ask(studyId: string, spec: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  await service.send(messageOf(StudyRequested, { studyId, spec }), id);
  return id;
}

async function whyDead(messageId: string): Promise<{ readonly reason: string; readonly tries: number } | undefined> {
  const client = new Client({ connectionString: service.platform.database });
  await client.connect();
  const { rows } = await client.query('SELECT reason, tries FROM studies.dead_letters WHERE message_id = $1', [
    messageId,
  ]);
  await client.end();
  return rows[0];
}

const startsOf = (id: string): readonly StudyStarted[] =>
  service.heard(StudyStarted).filter(({ studyId }) => studyId === id);

describe('StudyRequested', () => {
  it('starts the study that the API starts for the same spec, under the id that was chosen', async () => {
    const spec = { ...rawStudySpec(), name: 'asked-for', structure: 'alttrain' };
    const studyId = randomUUID();
    await ask(studyId, spec);
    const started = await service.hearOne(StudyStarted, { studyId });

    const submitted = await request(service.app.getHttpServer()).post('/api/studies').send(spec);
    expect(submitted.status).toBe(201);
    const { body } = await shown(studyId);
    expect(body).toMatchObject({ state: 'running', specSha256: started.specSha256 });
    expect(body.spec).toEqual(submitted.body.spec);
    expect(body.units).toEqual(submitted.body.units);
    const byApi = await service.hearOne(StudyStarted, { studyId: submitted.body.id });
    expect(started).toEqual({ ...byApi, studyId });
  });

  it('starts one study however often it is asked for', async () => {
    const studyId = randomUUID();
    await ask(studyId, { ...rawStudySpec(), name: 'once' });
    const again = await ask(studyId, { ...rawStudySpec(), name: 'once' });
    const atOnce = randomUUID();
    await Promise.all([1, 2, 3].map(() => ask(atOnce, { ...rawStudySpec(), name: 'at-once' })));
    await ask(randomUUID(), { ...rawStudySpec(), name: 'last' });
    await expect
      .poll(() => service.heard(StudyStarted).map(({ spec }) => spec.name), { timeout: 20_000 })
      .toContain('last');
    expect(startsOf(studyId)).toHaveLength(1);
    expect(startsOf(atOnce)).toHaveLength(1);
    expect(await whyDead(again)).toBeUndefined();
  });

  it('starts it under one spelling of its id, also when it is asked for in capitals', async () => {
    const studyId = randomUUID();
    await ask(studyId.toUpperCase(), { ...rawStudySpec(), name: 'in-capitals' });
    await service.hearOne(StudyStarted, { studyId });
    expect((await shown(studyId)).body.id).toBe(studyId);
  });

  it('of another spec under a known id is refused at once, and the study stays as it is', async () => {
    const studyId = randomUUID();
    await ask(studyId, { ...rawStudySpec(), name: 'first' });
    const other = await ask(studyId, { ...rawStudySpec(), name: 'second' });
    expect(await whyDead(other)).toEqual({
      reason: `Study '${studyId}' ('first') exists and has another spec. Ask for this one under a new id.`,
      tries: 1,
    });
    expect((await shown(studyId)).body.name).toBe('first');
  });

  it('with a wrong spec is refused at once with every mistake by its path', async () => {
    const studyId = randomUUID();
    const id = await ask(studyId, { ...rawStudySpec(), arms: ['altrain'], tempreature: 1 });
    const dead = await whyDead(id);
    expect(dead?.tries).toBe(1);
    expect(dead?.reason).toMatch(`The request for study '${studyId}' is not a valid study spec`);
    expect(dead?.reason).toMatch(/^ {2}arms: .*found \["altrain"\]$/m);
    expect(dead?.reason).toMatch(/^ {2}tempreature: is not a known key/m);
    expect((await shown(studyId)).status).toBe(404);
  });

  it('that names an unknown structure is refused with those that there are', async () => {
    const id = await ask(randomUUID(), { ...rawStudySpec(), structure: 'alttrane' });
    expect((await whyDead(id))?.reason).toMatch(/no structure 'alttrane'.*alttrain/);
  });
});
