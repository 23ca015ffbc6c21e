import { getEventListeners } from 'node:events';

import { describe, expect, it, vi } from 'vitest';

import { onAbort } from './on-abort.js';

describe('onAbort', () => {
  it('tells all that still listen, in the order in which they came', () => {
    const abort = new AbortController();
    const told: string[] = [];
    const stop = ['a', 'b', 'c'].map((name) => onAbort(abort.signal, () => told.push(name)));
    stop[1]?.();
    abort.abort();
    expect(told).toEqual(['a', 'c']);
  });

  it('puts one listener to a signal, and none once nobody listens', () => {
    const { signal } = new AbortController();
    const first = onAbort(signal, vi.fn());
    const second = onAbort(signal, vi.fn());
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    first();
    second();
    second();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('listens anew after all were gone', () => {
    const abort = new AbortController();
    const gone = onAbort(abort.signal, vi.fn());
    gone();
    const listener = vi.fn();
    onAbort(abort.signal, listener);
    gone();
    abort.abort();
    expect(listener).toHaveBeenCalledOnce();
  });
});
