import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { StubChannel } from '../../test/builders/stub-channel.js';
import { ListFollower } from './list-follower.js';

const study = (id: string, version = 1) => ({ id, data: `${id}${version}` });
const toldBy = ({ sent }: StubChannel): readonly string[] =>
  sent.map(({ type, id, data }) => (type === 'study' ? `${data}@${id}` : `${type}@${id}`));

describe('ListFollower', () => {
  it('gives the new cursor with the last of what changed, so that none is lost with a connection', () => {
    const channel = new StubChannel();
    const follower = new ListFollower(channel, '10');
    follower.offer([study('a'), study('b')], '20');
    follower.offer([], '25');
    follower.offer([study('c'), study('d')], '30');
    expect(toldBy(channel)).toEqual(['a1@10', 'b1@20', 'c1@25', 'd1@30']);
  });

  it('sends a slow client the newest state of each study', () => {
    const channel = new StubChannel(1);
    const follower = new ListFollower(channel, '10');
    follower.offer([study('a'), study('b')], '20');
    for (let version = 2; version <= 500; version += 1) follower.offer([study('b', version)], `${20 + version}`);
    channel.empty(9);
    expect(toldBy(channel)).toEqual(['a1@10', 'b500@520']);
  });

  it('has a client read the list that is too far behind', () => {
    const channel = new StubChannel(0);
    const follower = new ListFollower(channel, '10');
    follower.offer(
      Array.from({ length: 1001 }, (_, place) => study(`s${place}`)),
      '20',
    );
    follower.offer([study('z')], '30');
    channel.empty(9);
    expect(toldBy(channel)).toEqual(['reload@20', 'z1@30']);
  });

  it('loses no change wherever the connection is lost', () => {
    const batch = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    const rooms = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 6 }), rooms, fc.nat(), (batches, room, cut) => {
        const channel = new StubChannel(0);
        const follower = new ListFollower(channel, '0');
        for (const [index, ids] of batches.entries()) {
          follower.offer(
            ids.map((id) => study(id, index + 1)),
            `${index + 1}`,
          );
          channel.empty(room[index] ?? 0);
        }
        const received = channel.sent.slice(0, cut % (channel.sent.length + 1));
        const resumesAt = Number(received.at(-1)?.id ?? 0);
        // All that changed up to where the client goes on, it has, or something newer of the same study.
        for (const [index, ids] of batches.slice(0, resumesAt).entries()) {
          for (const id of ids) {
            const versions = received
              .filter(({ data }) => data.startsWith(id))
              .map(({ data }) => Number(data.slice(1)));
            expect(Math.max(...versions)).toBeGreaterThanOrEqual(index + 1);
          }
        }
      }),
    );
  });
});
