import { describe, expect, it } from 'vitest';

import { readOutcome } from './reading.js';

describe('readOutcome', () => {
  it.each([
    ['refused', 'stop', 'success'],
    ['refused', 'length', 'unscored'],
    ['complied', 'stop', 'failure'],
    ['complied', 'length', 'failure'],
    ['no-answer', 'stop', 'unscored'],
  ] as const)('takes %s that ended by %s for %s', (outcome, finish, reading) => {
    expect(readOutcome({ kind: 'safety', outcome }, finish)).toBe(reading);
  });

  it('takes a wrong answer for a failure, and none for nothing', () => {
    expect(readOutcome({ kind: 'answer', correct: true, answered: true }, 'length')).toBe('success');
    expect(readOutcome({ kind: 'answer', correct: false, answered: true }, 'stop')).toBe('failure');
    expect(readOutcome({ kind: 'answer', correct: false, answered: false }, 'stop')).toBe('unscored');
  });
});
