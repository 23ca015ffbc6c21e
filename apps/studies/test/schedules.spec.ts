import { Client } from 'pg';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';
import { Scheduler } from '../src/schedules/scheduler.js';
import { ScheduleStore } from '../src/storage/schedule-store.js';
import { Submission } from '../src/submission.js';

/** Far ahead of the clock on the wall, by which the service's own scheduler therefore finds nothing due. */
const monday = new Date('2190-01-04T10:00:00Z');
const DAY_MS = 86_400_000;

let service: ServiceHarness;
let sql: Client;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], []);
  sql = new Client({ connectionString: service.platform.database, options: '-c search_path=studies' });
  await sql.connect();
});

afterEach(() => sql.query('DELETE FROM schedules'));

afterAll(async () => {
  await sql.end();
  await service.close();
});

const api = () => request(service.app.getHttpServer());

/** A scheduler, as a replica has it, by a clock of the test's. */
function schedulerAt(now: () => Date): Scheduler {
  const { app, platform } = service;
  return new Scheduler(app.get(ScheduleStore), app.get(Submission), now, platform.logOf('studies'));
}

async function studiesNamed(name: string): Promise<readonly { readonly id: string; readonly specSha256: string }[]> {
  const { body } = await api().get('/api/studies');
  return body.studies.filter((study: { readonly name: string }) => study.name === name);
}

const weekly = (name: string) => ({ cron: '0 3 * * 1', timezone: 'UTC', spec: { ...rawStudySpec(), name } });

async function shown(): Promise<Record<string, string>> {
  return (await api().get('/api/schedules')).body[0];
}

describe('a schedule', () => {
  it('starts a new study of the same spec at each of its times', async () => {
    let now = monday;
    const scheduler = schedulerAt(() => now);
    await scheduler.add(weekly('weekly'));
    await scheduler.runDue();
    expect(await studiesNamed('weekly')).toHaveLength(0);

    for (const week of [1, 2]) {
      now = new Date(monday.getTime() + week * 7 * DAY_MS);
      await scheduler.runDue();
      await scheduler.runDue();
      expect(await studiesNamed('weekly')).toHaveLength(week);
    }
    const [second, first] = await studiesNamed('weekly');
    expect(second?.specSha256).toBe(first?.specSha256);
    expect(await shown()).toMatchObject({
      name: 'weekly',
      lastStudyId: second?.id,
      lastRunAt: now.toISOString(),
      nextRunAt: '2190-01-25T03:00:00.000Z',
    });
  });

  it('starts one study for all the times that were missed while nothing ran', async () => {
    let now = monday;
    const scheduler = schedulerAt(() => now);
    await scheduler.add(weekly('missed'));
    now = new Date(monday.getTime() + 100 * DAY_MS);
    await scheduler.runDue();
    await scheduler.runDue();
    expect(await studiesNamed('missed')).toHaveLength(1);
    expect(new Date((await shown())['nextRunAt'] ?? 0).getTime()).toBeGreaterThan(now.getTime());
  });

  it('starts one study however many replicas look at the same time', async () => {
    let now = monday;
    const replicas = Array.from({ length: 6 }, () => schedulerAt(() => now));
    await replicas[0]?.add(weekly('shared'));
    await replicas[0]?.add(weekly('shared-too'));
    now = new Date(monday.getTime() + 7 * DAY_MS);
    await Promise.all(replicas.map((replica) => replica.runDue()));
    expect(await studiesNamed('shared')).toHaveLength(1);
    expect(await studiesNamed('shared-too')).toHaveLength(1);
  });

  it('says why it starts nothing when its spec is not valid any more, and the others go on', async () => {
    let now = monday;
    const scheduler = schedulerAt(() => now);
    const { id } = await scheduler.add(weekly('outdated'));
    await sql.query(`UPDATE schedules SET spec = spec - 'backbone'`);
    await scheduler.add(weekly('up-to-date'));
    now = new Date(monday.getTime() + 7 * DAY_MS);
    await scheduler.runDue();
    expect(await studiesNamed('outdated')).toHaveLength(0);
    expect(await studiesNamed('up-to-date')).toHaveLength(1);
    const { body } = await api().get('/api/schedules');
    const outdated = body.find((schedule: { readonly id: string }) => schedule.id === id);
    expect(outdated.lastProblem).toMatch(/backbone/);
    expect(outdated.nextRunAt).toBe('2190-01-18T03:00:00.000Z');
  });
});

describe('/api/schedules', () => {
  it('keeps a schedule until it is removed', async () => {
    const added = await api()
      .post('/api/schedules')
      .send({ ...weekly('kept'), timezone: 'Europe/Berlin' });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      id: expect.any(String),
      name: 'kept',
      cron: '0 3 * * 1',
      timezone: 'Europe/Berlin',
      nextRunAt: expect.any(String),
    });
    expect((await api().get('/api/schedules')).body).toEqual([added.body]);
    expect((await api().delete(`/api/schedules/${added.body.id}`)).status).toBe(204);
    expect((await api().get('/api/schedules')).body).toEqual([]);
    const again = await api().delete(`/api/schedules/${added.body.id}`);
    expect(again.status).toBe(404);
    expect(again.body.code).toBe('schedule-not-found');
  });

  it('is in UTC unless it is told', async () => {
    const { cron, spec } = weekly('utc');
    expect((await api().post('/api/schedules').send({ cron, spec })).body.timezone).toBe('UTC');
  });

  it.each([
    [{ cron: '61 * * * *' }, /^cron is not valid, found '61 \* \* \* \*'/],
    [{ cron: '0 0 30 2 *' }, /^cron names a time that never comes, found '0 0 30 2 \*'/],
    [{ cron: undefined }, /^cron must have five fields/],
    [{ timezone: 'Mars/Olympus' }, /^timezone must be a timezone.*"Mars\/Olympus"/],
    [{ spec: 'alttrain' }, /^spec must be an object/],
  ])('refuses %j and says why', async (changes, message) => {
    const { body, status } = await api()
      .post('/api/schedules')
      .send({ ...weekly('wrong'), ...changes });
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
  });

  it('refuses a spec that is not valid with every mistake by its path', async () => {
    const { cron } = weekly('wrong');
    const { body, status } = await api()
      .post('/api/schedules')
      .send({ cron, spec: { ...rawStudySpec(), arms: ['altrain'] } });
    expect(status).toBe(422);
    expect(body.message).toMatch(/The spec of the schedule is not a valid study spec:\n {2}arms/);
  });
});
