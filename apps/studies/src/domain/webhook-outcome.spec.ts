import { describe, expect, it } from 'vitest';

import { outcomeOf, pauseAfterMs } from './webhook-outcome.js';

const HOUR_MS = 3_600_000;

describe('outcomeOf', () => {
  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [302, 'refused'],
    [400, 'refused'],
    [404, 'refused'],
    [408, 'again'],
    [410, 'gone'],
    [429, 'again'],
    [500, 'again'],
    [503, 'again'],
  ] as const)('takes %i for %s', (status, outcome) => {
    expect(outcomeOf({ kind: 'answered', status })).toBe(outcome);
  });

  it('tries again where nobody answered', () => {
    expect(outcomeOf({ kind: 'unanswered', reason: 'connection refused' })).toBe('again');
  });
});

describe('pauseAfterMs', () => {
  it('grows fourfold up to six hours', () => {
    expect([1, 2, 3, 9].map((tries) => pauseAfterMs(tries, 0))).toEqual([5000, 20_000, 80_000, 6 * HOUR_MS]);
  });

  it('leaves half of itself to chance', () => {
    expect(pauseAfterMs(1, 0.5)).toBe(3750);
    expect(pauseAfterMs(1, 1)).toBe(2500);
  });
});
