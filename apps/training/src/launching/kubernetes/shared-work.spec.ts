import { setTimeout } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { SharedWork } from './shared-work.js';

/** Work that lasts until it is broken off or told its result. */
function lasting(): { readonly work: SharedWork<string>; readonly done: (result: string) => void } {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const work = new SharedWork((signal) => {
    signal.addEventListener('abort', () => reject(new Error('broken off')));
    return promise;
  });
  return { work, done: resolve };
}

describe('SharedWork', () => {
  it('goes on for the others when one gives up', async () => {
    const { work, done } = lasting();
    const leaving = new AbortController();
    const left = work.wait(leaving.signal);
    const stayed = work.wait(new AbortController().signal);
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    expect(work.isOver).toBe(false);
    done('there');
    expect(await stayed).toBe('there');
    expect(await work.wait(new AbortController().signal)).toBe('there');
  });

  it('is broken off when all have given up', async () => {
    const { work } = lasting();
    const [first, second] = [new AbortController(), new AbortController()];
    const all = Promise.allSettled([work.wait(first.signal), work.wait(second.signal)]);
    first.abort();
    await setTimeout(1);
    expect(work.isOver).toBe(false);
    second.abort();
    await all;
    expect(work.isOver).toBe(true);
  });

  it('is over when it fails', async () => {
    const work = new SharedWork(() => Promise.reject(new Error('no bucket')));
    await expect(work.wait(new AbortController().signal)).rejects.toThrow('no bucket');
    expect(work.isOver).toBe(true);
  });
});
