import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { LaunchHooks } from './launcher.js';
import { outlivesService, WorkerFollower } from './worker-follower.js';

const never = new AbortController().signal;
const heartbeat = '{"event":"heartbeat","phase":"training"}';

function follow(signal = never, hooks: Partial<LaunchHooks> = {}): WorkerFollower {
  return new WorkerFollower({ onEvent: () => {}, onWaiting: () => {}, ...hooks }, signal, 1000);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('WorkerFollower', () => {
  it('has a worker ended that says nothing for too long', () => {
    const follower = follow();
    follower.startClock();
    vi.advanceTimersByTime(999);
    expect(follower.toEnd.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(follower.ending).toEqual({ kind: 'stalled', seconds: 1 });
    expect(follower.toEnd.aborted).toBe(true);
  });

  it('takes any event for a sign of life, and no other line', () => {
    const follower = follow();
    follower.startClock();
    vi.advanceTimersByTime(900);
    follower.hear(heartbeat);
    vi.advanceTimersByTime(900);
    follower.hear('progress 10 %');
    expect(follower.ending).toBeUndefined();
    vi.advanceTimersByTime(100);
    expect(follower.ending?.kind).toBe('stalled');
  });

  it('forgets no silence when a log is opened anew, and counts none while it can not be heard', () => {
    const follower = follow();
    follower.startClock();
    vi.advanceTimersByTime(600);
    follower.startClock();
    vi.advanceTimersByTime(399);
    follower.stopClock();
    vi.advanceTimersByTime(10_000);
    expect(follower.ending).toBeUndefined();
    follower.startClock();
    vi.advanceTimersByTime(1000);
    expect(follower.ending?.kind).toBe('stalled');
  });

  it('keeps the first reason to end a worker, and hears it out', () => {
    const abort = new AbortController();
    const follower = follow(abort.signal);
    follower.startClock();
    abort.abort('cancelled');
    vi.advanceTimersByTime(5000);
    follower.hear('{"event":"failed","code":"interrupted","message":"Bye."}');
    expect(follower.ending).toEqual({ kind: 'aborted', reason: 'cancelled' });
    expect(follower.account.failed?.message).toBe('Bye.');
  });

  it('tells nothing any more once an event was not taken', () => {
    const error = new Error('The database is gone.');
    const onEvent = vi.fn(() => {
      throw error;
    });
    const follower = follow(never, { onEvent });
    follower.hear(heartbeat);
    follower.hear(heartbeat);
    expect(follower.ending).toEqual({ kind: 'refused', error });
    expect(onEvent).toHaveBeenCalledTimes(1);
  });
});

describe('outlivesService', () => {
  it('lets a worker go on elsewhere when the service stops, and not when its study is cancelled', () => {
    expect(outlivesService({ kind: 'aborted', reason: 'shutdown' })).toBe(true);
    expect(outlivesService({ kind: 'aborted', reason: new Error('another process was given the job') })).toBe(true);
    expect(outlivesService({ kind: 'aborted', reason: 'cancelled' })).toBe(false);
    expect(outlivesService({ kind: 'stalled', seconds: 1 })).toBe(false);
    expect(outlivesService(undefined)).toBe(false);
  });
});
