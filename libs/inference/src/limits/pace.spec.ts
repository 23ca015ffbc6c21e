import { describe, expect, it } from 'vitest';

import { Pace, type MinuteLimits } from './pace.js';

/** A pace on a clock that is set by hand, in seconds; tells when calls may begin. */
function paceWith(limits: MinuteLimits): {
  readonly pace: Pace;
  readonly waitFor: (tokens?: number) => number;
  readonly pass: (seconds: number) => void;
} {
  let now = 0;
  const pace = new Pace(limits, () => now);
  const waitFor = (tokens = 0): number => {
    const begun = pace.begin(tokens);
    return typeof begun === 'number' ? begun / 1000 : 0;
  };
  return { pace, waitFor, pass: (seconds) => (now += seconds * 1000) };
}

describe('Pace', () => {
  it('lets any number begin where nothing is limited', () => {
    const { waitFor } = paceWith({});
    expect(Array.from({ length: 100 }, () => waitFor(1e6)).every((wait) => wait === 0)).toBe(true);
  });

  it('lets no more requests begin in a minute than allowed', () => {
    const { waitFor, pass } = paceWith({ requestsPerMinute: 2 });
    expect(waitFor()).toBe(0);
    pass(10);
    expect(waitFor()).toBe(0);
    expect(waitFor()).toBe(50);
    pass(50);
    expect(waitFor()).toBe(0);
    expect(waitFor()).toBe(10);
  });

  it('counts tokens in the same way, by what is expected and then by what was taken', () => {
    const { pace, waitFor, pass } = paceWith({ tokensPerMinute: 100 });
    const first = pace.begin(60);
    expect(waitFor(50)).toBe(60);
    if (typeof first !== 'number') first.tokens = 40;
    expect(waitFor(50)).toBe(0);
    pass(30);
    expect(waitFor(20)).toBe(30);
  });

  it('lets a call begin by itself that takes more than a minute allows', () => {
    const { waitFor, pass } = paceWith({ tokensPerMinute: 100 });
    expect(waitFor(10)).toBe(0);
    expect(waitFor(500)).toBe(60);
    pass(60);
    expect(waitFor(500)).toBe(0);
  });

  it('holds every call back for as long as an answer says, and for ten minutes at most', () => {
    const { pace, waitFor, pass } = paceWith({});
    pace.learn({ retryAfter: 90_000 });
    pace.learn({ exhaustedFor: 5_000 });
    expect(waitFor()).toBe(90);
    pass(90);
    expect(waitFor()).toBe(0);
    pace.learn({ retryAfter: 86_400_000 });
    expect(waitFor()).toBe(600);
  });
});
