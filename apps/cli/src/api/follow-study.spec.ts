import { describe, expect, it } from 'vitest';

import { collect } from '../../../../tools/testing/stream.js';
import { aCompletedStudy, aFailedStudy, aStudy, studyId } from '../../test/builders/study-view.js';
import {
  type Behaviour,
  deadUrl,
  drops,
  holdsAndDrops,
  refuses,
  sendsPage,
  streams,
  streamsAndDrops,
  streamsAndFails,
  streamsOn,
  stubApi,
} from '../../test/stub-api.js';
import { ApiRefused, ApiUnreachable } from './api-errors.js';
import { followStudy } from './follow-study.js';
import { StudiesApi } from './studies-api.js';

const now = { pauseMs: 0 };
const route = `GET studies/${studyId}/events`;

/** What is told of a study, or the error, and how often the server was asked. */
async function follow(...script: readonly Behaviour[]): Promise<{ readonly told: unknown; readonly asked: number }> {
  const stub = await stubApi({ [route]: script });
  const told = await collect(followStudy(new StudiesApi(stub.url), studyId, now)).catch((error: unknown) => error);
  return { told, asked: stub.asked.length };
}

describe('followStudy', () => {
  it.each([aCompletedStudy(), aFailedStudy(), aStudy({ state: 'cancelled' })])(
    'tells each change until the study is $state',
    async (ended) => {
      expect(await follow(streams(aStudy(), ended))).toEqual({ told: [aStudy(), ended], asked: 1 });
    },
  );

  it('lets the connection go once the study has ended, though the server keeps it', async () => {
    expect(await follow(streamsOn(aCompletedStudy()))).toEqual({ told: [aCompletedStudy()], asked: 1 });
  });

  it('goes on after a connection that was cut in the middle of an event', async () => {
    const { told, asked } = await follow(
      streamsAndDrops(aStudy()),
      streams(aStudy({ revision: 4 }), aCompletedStudy()),
    );
    expect(told).toEqual([aStudy(), aStudy({ revision: 4 }), aCompletedStudy()]);
    expect(asked).toBe(2);
  });

  it('says what it has when it connects again, so that nothing is told twice', async () => {
    const stub = await stubApi({
      [route]: [streams(aStudy(), aStudy({ revision: 4 })), drops, streams(aCompletedStudy())],
    });
    await collect(followStudy(new StudiesApi(stub.url), studyId, now));
    expect(stub.asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '4', '4']);
  });

  it('does not give up on connections that hold for long, though nothing changes', async () => {
    const quiet = Array.from({ length: 70 }, () => holdsAndDrops(5));
    const stub = await stubApi({ [route]: [...quiet, streams(aCompletedStudy())] });
    const changes = followStudy(new StudiesApi(stub.url), studyId, { pauseMs: 0, heldMs: 5 });
    expect(await collect(changes)).toEqual([aCompletedStudy()]);
  });

  it.each([
    ['an answer that ends before the study', streams(aStudy())],
    ['a failure that is told in the stream', streamsAndFails('The database went away.', aStudy())],
    ['a dropped connection', drops],
    ['a failing server', refuses(500, 'internal', 'The server failed.')],
    ['a proxy without a server', sendsPage(502)],
  ])('asks again after %s', async (_, misbehaves) => {
    const { told, asked } = await follow(misbehaves, misbehaves, streams(aCompletedStudy()));
    expect(told).toContainEqual(aCompletedStudy());
    expect(asked).toBe(3);
  });

  it('does not ask again when it is refused', async () => {
    const { told, asked } = await follow(
      refuses(404, 'study-not-found', 'There is no study.'),
      streams(aCompletedStudy()),
    );
    expect(told).toBeInstanceOf(ApiRefused);
    expect(asked).toBe(1);
  });

  it('gives up on a server that never gets better, in its last words', async () => {
    const { told, asked } = await follow(refuses(500, 'internal', 'The server failed: disk full'));
    expect(told).toMatchObject({ message: 'The server failed: disk full' });
    expect(asked).toBe(61);
  });

  it('gives up on streams that tell nothing', async () => {
    expect(await follow(streams())).toMatchObject({ told: expect.any(ApiUnreachable), asked: 61 });
  });

  it('gives up on a server that stays away', async () => {
    const api = new StudiesApi(await deadUrl());
    await expect(collect(followStudy(api, studyId, now))).rejects.toBeInstanceOf(ApiUnreachable);
  });

  it('counts lost connections anew after each one that told something', async () => {
    const oftenLost = Array.from({ length: 45 }, () => [drops, streams(aStudy())]).flat();
    const { told } = await follow(...oftenLost, streams(aCompletedStudy()));
    expect(told).toContainEqual(aCompletedStudy());
  });

  it('throws on what its reader throws, and asks nothing more', async () => {
    const stub = await stubApi({ [route]: [streamsOn(aStudy())] });
    const reading = async (): Promise<void> => {
      for await (const { name } of followStudy(new StudiesApi(stub.url), studyId, now)) throw new Error(`no ${name}`);
    };
    await expect(reading()).rejects.toThrow('no quickstart');
    expect(stub.asked).toHaveLength(1);
  });

  it.each([
    ['while it listens', streamsOn(aStudy())],
    ['while it waits to ask again', streams(aStudy())],
  ])('ends with the reason of the signal %s', async (_, behaviour) => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    const stub = await stubApi({ [route]: [behaviour] });
    const { signal } = stopping;
    const changes = followStudy(new StudiesApi(stub.url), studyId, { signal, pauseMs: 3_600_000 });
    await changes.next();
    const next = changes.next();
    setTimeout(() => stopping.abort(reason), 50);
    await expect(next).rejects.toBe(reason);
  });
});
