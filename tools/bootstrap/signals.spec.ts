import { setTimeout } from 'node:timers/promises';

import { describe, expect, it, vi } from 'vitest';

import { passSignalsTo, watchSignals, withoutEcho } from './signals.mjs';

/** How often something is done when asked at these times, in milliseconds. */
function timesDone(...times: readonly number[]): number {
  let done = 0;
  let now = 0;
  const act = withoutEcho(
    () => void (done += 1),
    () => now,
  );
  for (const time of times) {
    now = time;
    act();
  }
  return done;
}

describe('withoutEcho', () => {
  it('acts at once the first time, even in the first moment of the process', () => {
    expect(timesDone(0)).toBe(1);
  });

  it('takes the same signal again within a second for the echo of one Ctrl-C', () => {
    expect(timesDone(5000, 5000, 5030, 5999)).toBe(1);
  });

  it('takes one after a second for a person who insists', () => {
    expect(timesDone(5000, 6000, 7000)).toBe(3);
  });

  it('counts the second from what it acted on, so that a steady hammering comes through', () => {
    expect(timesDone(5000, 5600, 6200, 6800, 7400)).toBe(3);
  });
});

describe('passSignalsTo', () => {
  it('hands a signal to the program, and ends it at once when somebody insists', async () => {
    const kill = vi.fn<(signal?: NodeJS.Signals | number) => boolean>(() => true);
    passSignalsTo({ kill });
    watchSignals();
    process.emit('SIGTERM', 'SIGTERM');
    await setTimeout(1100);
    process.emit('SIGTERM', 'SIGTERM');
    expect(kill.mock.calls).toEqual([['SIGTERM'], ['SIGKILL']]);
    process.removeAllListeners('SIGTERM');
    process.removeAllListeners('SIGINT');
    process.removeAllListeners('SIGHUP');
  });
});
