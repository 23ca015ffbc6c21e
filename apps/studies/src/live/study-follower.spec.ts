import { describe, expect, it } from 'vitest';

import { StubChannel } from '../../test/builders/stub-channel.js';
import { StudyFollower, type StudySnapshot } from './study-follower.js';

function at(revision: number, hasEnded = false): StudySnapshot {
  return { revision, data: `{"revision":${revision}}`, hasEnded };
}

const idsOf = ({ sent }: StubChannel): readonly string[] => sent.map(({ id }) => id);

describe('StudyFollower', () => {
  it('sends each revision once', () => {
    const channel = new StubChannel();
    const follower = new StudyFollower(channel, 0);
    for (const revision of [1, 2, 2, 3]) follower.offer(at(revision));
    expect(channel.sent).toEqual([1, 2, 3].map((id) => ({ type: 'study', id: `${id}`, data: `{"revision":${id}}` })));
  });

  it('sends nothing that the client had, and goes on from there', () => {
    const channel = new StubChannel();
    const follower = new StudyFollower(channel, 2);
    for (const revision of [2, 3]) follower.offer(at(revision));
    expect(idsOf(channel)).toEqual(['3']);
  });

  it('sends a slow client the newest state and none between', () => {
    const channel = new StubChannel(1);
    const follower = new StudyFollower(channel, 0);
    for (let revision = 1; revision <= 1000; revision += 1) follower.offer(at(revision));
    channel.empty(9);
    expect(idsOf(channel)).toEqual(['1', '1000']);
  });

  it('ends with the study, also where the client has its end already', () => {
    const told = new StubChannel(1);
    const follower = new StudyFollower(told, 0);
    follower.offer(at(1));
    follower.offer(at(2, true));
    expect(told.hasEnded).toBe(false);
    told.empty(1);
    expect([idsOf(told), told.hasEnded]).toEqual([['1', '2'], true]);

    const known = new StubChannel();
    new StudyFollower(known, 2).offer(at(2, true));
    expect([idsOf(known), known.hasEnded]).toEqual([[], true]);
  });
});
