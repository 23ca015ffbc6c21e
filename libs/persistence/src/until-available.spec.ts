import { describe, expect, it, vi } from 'vitest';

import { untilAvailable } from './until-available.js';

const restarting = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
const never = new AbortController().signal;

describe('untilAvailable', () => {
  it('does the work again until the database is back', async () => {
    const work = vi.fn(() => Promise.resolve('stored')).mockRejectedValueOnce(restarting);
    expect(await untilAvailable(work, never)).toBe('stored');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('does not repeat what failed for another reason', async () => {
    const work = vi.fn(() => Promise.reject(new Error('duplicate key')));
    await expect(untilAvailable(work, never)).rejects.toThrow('duplicate key');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('gives up when it is told to, and says why', async () => {
    const stop = new AbortController();
    const waiting = untilAvailable(() => Promise.reject(restarting), stop.signal);
    stop.abort(new Error('shutdown'));
    await expect(waiting).rejects.toThrow('shutdown');
  });
});
