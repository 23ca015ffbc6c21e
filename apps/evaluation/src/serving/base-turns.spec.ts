import { describe, expect, it } from 'vitest';

import { BaseTurns, type ServedBase } from './base-turns.js';
import type { CheckpointHost } from './checkpoint-host.js';

const small = { backbone: 'small', folder: '/models/small' };
const large = { backbone: 'large', folder: '/models/large' };
const { signal } = new AbortController();

/** Turns whose hosts only tell when they are made and closed. */
function turns(): { readonly bases: BaseTurns; readonly told: string[] } {
  const told: string[] = [];
  const hostOf = ({ backbone }: ServedBase): Promise<CheckpointHost> => {
    told.push(`made ${backbone}`);
    const close = (): Promise<void> => Promise.resolve(void told.push(`closed ${backbone}`));
    return Promise.resolve({ host: () => Promise.reject(new Error('not asked for')), close });
  };
  return { bases: new BaseTurns(hostOf), told };
}

describe('BaseTurns', () => {
  it('lets those of one base work together, and one of another base after them', async () => {
    const { bases, told } = turns();
    const done = Promise.withResolvers<void>();
    const begun: string[] = [];
    const work = (name: string) => (): Promise<void> => {
      begun.push(name);
      return done.promise;
    };
    const all = [
      bases.use(small, signal, work('first')),
      bases.use(large, signal, work('other')),
      bases.use(small, signal, work('second')),
    ];
    await expect.poll(() => begun).toEqual(['first', 'second']);
    done.resolve();
    await Promise.all(all);
    expect(begun).toEqual(['first', 'second', 'other']);
    expect(told).toEqual(['made small', 'made large', 'closed small']);
  });

  it('keeps the host of a base that comes again', async () => {
    const { bases, told } = turns();
    for (let time = 1; time <= 2; time += 1) await bases.use(small, signal, () => Promise.resolve());
    expect(told).toEqual(['made small']);
  });

  it('gives the turn on when work fails, and when who waits leaves', async () => {
    const { bases } = turns();
    const leaving = new AbortController();
    const first = bases.use(small, signal, async () => {
      const waiting = bases.use(large, leaving.signal, () => Promise.resolve());
      leaving.abort(new Error('left'));
      await expect(waiting).rejects.toThrow('left');
      throw new Error('failed');
    });
    await expect(first).rejects.toThrow('failed');
    expect(await bases.use(large, signal, () => Promise.resolve('its turn'))).toBe('its turn');
  });

  it('gives the turn on when a host can not be made', async () => {
    let attempts = 0;
    const bases = new BaseTurns(() => {
      attempts += 1;
      return Promise.reject(new Error('no such model'));
    });
    const use = (): Promise<void> => bases.use(small, signal, () => Promise.resolve());
    await expect(use()).rejects.toThrow('no such model');
    await expect(use()).rejects.toThrow('no such model');
    expect(attempts).toBe(2);
  });
});
