import { connect, type Socket } from 'node:net';

import { messageOf, ReportPublished, StageProgressed, type StudyView } from '@retrace/contracts';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';
import { ChangeFeed } from '../src/live/change-feed.js';
import { StudyChanges } from '../src/live/study-changes.js';
import { StudyFollower } from '../src/live/study-follower.js';
import { StudyList } from '../src/storage/study-list.js';
import { StudyStore } from '../src/storage/study-store.js';
import { StubChannel } from './builders/stub-channel.js';

let service: ServiceHarness;
let url: string;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], []);
  await service.app.listen(0, '127.0.0.1');
  url = await service.app.getUrl();
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());
const submit = async (): Promise<string> => (await api().post('/api/studies').send(rawStudySpec())).body.id;

async function say(studyId: string, changes: Partial<StageProgressed>): Promise<void> {
  const of = { studyId, stage: 'training', unit: 'alttrain/1', state: 'running' } as const;
  const said = { ...of, done: 1, total: 9, counted: 'steps', at: Date.now(), ...changes };
  await service.send(messageOf(StageProgressed, said));
}

async function report(studyId: string): Promise<void> {
  const artifact = await service.platform.artifacts.put(['a report'], 'text/html');
  const said = { studyId, html: artifact, json: artifact, verdict: 'inconclusive', summary: 'Too few.' } as const;
  await service.send(messageOf(ReportPublished, said));
}

interface Told {
  readonly type: string;
  readonly id: string;
  readonly data: Partial<StudyView>;
}

interface Stream {
  readonly status: number;
  readonly events: readonly Told[];
  readonly hasEnded: () => boolean;
  readonly close: () => void;
}

/** Follows a stream, as a browser does that lost it after the event `last`. */
async function follow(path: string, last?: string): Promise<Stream> {
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const headers = last === undefined ? {} : { 'last-event-id': last };
  const response = await fetch(`${url}/api/studies/${path}`, { headers, signal: stopping.signal });
  const events: Told[] = [];
  let text = '';
  let ended = false;
  const reading = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      events.splice(0, events.length, ...eventsIn(text));
    }
    ended = true;
  };
  reading().catch(() => undefined);
  return { status: response.status, events, hasEnded: () => ended, close: () => stopping.abort() };
}

function eventsIn(text: string): readonly Told[] {
  return [...text.matchAll(/event: (.*)\nid: (.*)\ndata: (.*)\n\n/g)].map(([, type = '', id = '', data = '']) => ({
    type,
    id,
    data: JSON.parse(data),
  }));
}

const soon = { timeout: 10_000, interval: 20 };

describe('GET /api/studies/:id/events', () => {
  it('goes on after the last event with the newest state alone', async () => {
    const id = await submit();
    const before = await follow(`${id}/events`);
    await expect.poll(() => before.events.length, soon).toBe(1);
    before.close();
    for (const done of [2, 3, 4]) await say(id, { done });
    const after = await follow(`${id}/events`, before.events[0]?.id);
    await expect.poll(() => after.events.length, soon).toBe(1);
    expect(after.events[0]?.data).toMatchObject({
      revision: 4,
      units: expect.arrayContaining([expect.objectContaining({ done: 4 })]),
    });
  });

  it('tells nothing that the client has, and then what changes', async () => {
    const id = await submit();
    const stream = await follow(`${id}/events`, '1');
    await new Promise((wake) => setTimeout(wake, 600));
    expect(stream.events).toEqual([]);
    await say(id, {});
    await expect.poll(() => stream.events.map(({ id: told }) => told), soon).toEqual(['2']);
  });

  it('says that there is nothing to come to who has the end', async () => {
    const id = await submit();
    await report(id);
    const whole = await follow(`${id}/events`);
    await expect.poll(() => whole.hasEnded(), soon).toBe(true);
    expect(whole.events.map(({ data }) => data.state)).toEqual(['completed']);
    expect((await follow(`${id}/events`, whole.events[0]?.id)).status).toBe(204);
  });

  it.each(['nonsense', '999', '-1', ''])('begins with the study as it is for %j as the last event', async (last) => {
    const id = await submit();
    const stream = await follow(`${id}/events`, last);
    await expect.poll(() => stream.events.map(({ id: told }) => told), soon).toEqual(['1']);
  });
});

describe('GET /api/studies/events', () => {
  it('has a client read the list first, and tells each study that changes from then on', async () => {
    const stream = await follow('events');
    await expect.poll(() => stream.events.map(({ type }) => type), soon).toEqual(['reload']);
    const id = await submit();
    await expect.poll(() => stream.events.at(-1)?.data, soon).toMatchObject({ id, state: 'running', revision: 1 });
    await api().delete(`/api/studies/${id}`);
    await expect.poll(() => stream.events.at(-1)?.data, soon).toMatchObject({ id, state: 'cancelled', revision: 2 });
    expect(stream.events.at(-1)?.data).not.toHaveProperty('spec');
  });

  it('tells all that changed while the connection was lost', async () => {
    const [first, second] = [await submit(), await submit()];
    const before = await follow('events');
    await expect.poll(() => before.events.length, soon).toBe(1);
    await api().delete(`/api/studies/${first}`);
    await expect.poll(() => before.events.at(-1)?.data.id, soon).toBe(first);
    before.close();
    await api().delete(`/api/studies/${second}`);
    const third = await submit();
    const after = await follow('events', before.events.at(-1)?.id);
    const told = () => new Set(after.events.map(({ data }) => data.id));
    await expect.poll(() => told().has(second) && told().has(third), soon).toBe(true);
    expect(after.events.map(({ type }) => type)).not.toContain('reload');
  });

  it.each(['nonsense', '999999999999'])('has a client read the list again that comes with %s', async (last) => {
    const stream = await follow('events', last);
    await expect.poll(() => stream.events.map(({ type }) => type), soon).toEqual(['reload']);
  });
});

describe('HEAD of a stream', () => {
  it.each(['events', 'of a study'])('answers with its head and ends: %s', async (which) => {
    const path = which === 'events' ? 'events' : `${await submit()}/events`;
    const response = await fetch(`${url}/api/studies/${path}`, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    expect(await response.text()).toBe('');
  });
});

describe('StudyChanges', () => {
  it('finds what was committed later than newer changes', async () => {
    const database = service.app.get(DataSource);
    const changes = service.app.get(StudyChanges);
    const [slow, quick] = [await submit(), await submit()];
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE studies SET revision = 50 WHERE id = $1', [slow]);
    const { cursor: start } = await changes.now();
    await database.query('UPDATE studies SET revision = 60 WHERE id = $1', [quick]);
    const during = await changes.since(start);
    expect(during).toMatchObject({ kind: 'some', ids: [quick] });
    await runner.commitTransaction();
    await runner.release();
    const after = await changes.since(during.cursor);
    expect(after).toMatchObject({ ids: expect.arrayContaining([slow]) });
    expect(await changes.since(after.cursor)).toMatchObject({ kind: 'some', ids: [] });
  });

  it('finds each change once for who says what it saw, while a transaction stays open', async () => {
    const database = service.app.get(DataSource);
    const changes = service.app.get(StudyChanges);
    const [slow, quick] = [await submit(), await submit()];
    const start = await changes.now();
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE studies SET revision = 50 WHERE id = $1', [slow]);
    await database.query('UPDATE studies SET revision = 60 WHERE id = $1', [quick]);
    const first = await changes.since(start.cursor, start.snapshot);
    const second = await changes.since(first.cursor, first.snapshot);
    await runner.commitTransaction();
    await runner.release();
    const third = await changes.since(second.cursor, second.snapshot);
    expect([first, second, third]).toMatchObject([{ ids: [quick] }, { ids: [] }, { ids: [slow] }]);
  });
});

describe('a database that was restored elsewhere', () => {
  it('has no news in changes of transactions that are still to come', async () => {
    const database = service.app.get(DataSource);
    const changes = service.app.get(StudyChanges);
    const id = await submit();
    const { cursor: start } = await changes.now();
    const runner = database.createQueryRunner();
    await runner.query('ALTER TABLE studies DISABLE TRIGGER study_changed');
    await runner.query(`UPDATE studies SET changed_in = '999999999999' WHERE id = $1`, [id]);
    await runner.query('ALTER TABLE studies ENABLE TRIGGER study_changed');
    await runner.release();
    expect(await changes.since(start)).toMatchObject({ kind: 'some', ids: [] });
  });
});

describe('a client that does not read', () => {
  it('gets the newest state when it reads on, and nothing is kept for it', async () => {
    const id = await submit();
    const { port } = new URL(url);
    const socket: Socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.write(`GET /api/studies/${id}/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    await expect.poll(() => text, soon).toContain('"revision":1');
    socket.pause();
    const large = 'x'.repeat(1_000_000);
    const database = service.app.get(DataSource);
    for (let revision = 2; revision <= 16; revision += 1) {
      await database.query('UPDATE studies SET summary = $2, revision = $3 WHERE id = $1', [id, large, revision]);
      await new Promise((wake) => setTimeout(wake, 300));
    }
    text = '';
    socket.resume();
    await expect.poll(() => text.includes('"revision":16'), soon).toBe(true);
    // What the kernel's buffers hold came too; the states between did not.
    expect(text.match(/event: study/g)?.length).toBeLessThan(13);
  });
});

describe('ChangeFeed', () => {
  /** A feed, as a replica has it, that looks often. */
  function aFeed(changes: StudyChanges = service.app.get(StudyChanges)): ChangeFeed {
    const log = service.platform.logOf('studies');
    const options = { pauseMs: 10, heartbeatMs: 20 };
    const feed = new ChangeFeed(changes, service.app.get(StudyList), service.app.get(StudyStore), log, options);
    feed.onApplicationBootstrap();
    onTestFinished(() => feed.onModuleDestroy());
    return feed;
  }

  /** Counts how often the database is asked for changes. */
  function countedChanges(): { readonly changes: StudyChanges; readonly asked: () => number } {
    let asked = 0;
    class Counted extends StudyChanges {
      override since(...cursor: Parameters<StudyChanges['since']>): ReturnType<StudyChanges['since']> {
        asked += 1;
        return super.since(...cursor);
      }
    }
    return { changes: new Counted(service.app.get(DataSource)), asked: () => asked };
  }

  it('asks the database as often for a hundred clients as for one, and not at all for none', async () => {
    const id = await submit();
    const { changes, asked } = countedChanges();
    const feed = aFeed(changes);
    await new Promise((wake) => setTimeout(wake, 100));
    expect(asked()).toBe(0);
    const channels = Array.from({ length: 100 }, () => new StubChannel());
    for (const channel of channels) feed.followStudy(id, new StudyFollower(channel, 0));
    await expect.poll(() => channels.every(({ sent }) => sent.length === 1), soon).toBe(true);
    expect(asked()).toBeLessThan(100);
    for (const channel of channels) channel.close();
    await new Promise((wake) => setTimeout(wake, 50));
    const atLast = asked();
    await new Promise((wake) => setTimeout(wake, 100));
    expect(asked()).toBe(atLast);
  });

  it('has the list read once when many studies change behind a transaction that stays open', async () => {
    const database = service.app.get(DataSource);
    const id = await submit();
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE studies SET summary = summary WHERE id = $1', [await submit()]);
    const { changes, asked } = countedChanges();
    const channel = new StubChannel();
    aFeed(changes).followList(channel, null);
    const told = (): readonly string[] => channel.sent.map(({ type }) => type);
    await expect.poll(told, soon).toEqual(['reload']);
    await database.query(
      `INSERT INTO studies (id, name, spec, spec_sha256, state, requested_at, revision)
       SELECT gen_random_uuid(), 'copy', spec, spec_sha256, state, requested_at, revision
       FROM studies, generate_series(1, 1001) WHERE id = $1`,
      [id],
    );
    await expect.poll(told, soon).toEqual(['reload', 'reload']);
    const looks = asked();
    await expect.poll(asked, soon).toBeGreaterThan(looks + 5);
    await database.query('UPDATE studies SET revision = 7 WHERE id = $1', [id]);
    await expect.poll(told, soon).toEqual(['reload', 'reload', 'study']);
    await runner.rollbackTransaction();
    await runner.release();
    await database.query(`DELETE FROM studies WHERE name = 'copy'`);
  });

  it('shows that connections live while nothing changes', async () => {
    const channel = new StubChannel();
    aFeed().followList(channel, null);
    await expect.poll(() => channel.beats, soon).toBeGreaterThan(2);
  });

  it('ends its streams when the service stops, and those that come later', async () => {
    const feed = aFeed();
    const [early, late] = [new StubChannel(), new StubChannel()];
    feed.followList(early, null);
    await feed.onModuleDestroy();
    feed.followList(late, null);
    expect([early.hasEnded, late.hasEnded]).toEqual([true, true]);
  });

  it('goes on where it was once a database answers that was away', async () => {
    const id = await submit();
    let isAway = false;
    class Unreliable extends StudyChanges {
      override since(...cursor: Parameters<StudyChanges['since']>): ReturnType<StudyChanges['since']> {
        return isAway ? Promise.reject(new Error('the database is away')) : super.since(...cursor);
      }
    }
    const channel = new StubChannel();
    aFeed(new Unreliable(service.app.get(DataSource))).followStudy(id, new StudyFollower(channel, 0));
    await expect.poll(() => channel.sent.map((event) => event.id), soon).toEqual(['1']);
    isAway = true;
    await say(id, {});
    await new Promise((wake) => setTimeout(wake, 100));
    isAway = false;
    await expect.poll(() => channel.sent.map((event) => event.id), soon).toEqual(['1', '2']);
    const warnings = service.logs.filter((line) => line.includes('changes of studies are not told'));
    expect(warnings).toHaveLength(1);
  });
});
