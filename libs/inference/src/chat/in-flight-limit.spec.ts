import { describe, expect, it } from 'vitest';

import { InFlightLimit } from './in-flight-limit.js';

describe('InFlightLimit', () => {
  it('starts waiting work in the order in which it came, one for each that ends', async () => {
    const limit = new InFlightLimit(1);
    const started: string[] = [];
    const first = Promise.withResolvers<void>();
    const work = (name: string, until?: Promise<void>) =>
      limit.run(async () => {
        started.push(name);
        await until;
      });
    const all = [work('a', first.promise), work('b'), work('c')];
    await Promise.resolve();
    expect(started).toEqual(['a']);
    first.resolve();
    await Promise.all(all);
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('gives the slot on when work fails', async () => {
    const limit = new InFlightLimit(1);
    await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limit.run(() => Promise.resolve(1))).toBe(1);
  });

  it('forgets work that is aborted while it waits', async () => {
    const limit = new InFlightLimit(1);
    const first = Promise.withResolvers<number>();
    const running = limit.run(() => first.promise);
    const abort = new AbortController();
    const waiting = limit.run(() => Promise.reject(new Error('must not run')), abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    first.resolve(1);
    expect(await running).toBe(1);
    expect(await limit.run(() => Promise.resolve(2))).toBe(2);
  });

  it('starts nothing that was aborted before', async () => {
    const limit = new InFlightLimit(1);
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await expect(limit.run(() => Promise.resolve(1), aborted)).rejects.toThrow('cancelled');
    expect(await limit.run(() => Promise.resolve(2))).toBe(2);
  });
});
