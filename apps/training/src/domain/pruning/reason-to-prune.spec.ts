import { describe, expect, it } from 'vitest';

import { reasonToPrune, type CheckpointStanding } from './reason-to-prune.js';

function standing(changes: Partial<CheckpointStanding> = {}): CheckpointStanding {
  return { study: 'running', hasReport: false, isUnderWay: false, ageDays: 1, ...changes };
}

describe('reasonToPrune', () => {
  it.each([
    ['a cancelled study', standing({ study: 'cancelled' }), 'study-cancelled'],
    ['a failed study', standing({ study: 'failed' }), 'study-failed'],
    ['long ago', standing({ ageDays: 90 }), 'old'],
  ])('lets go what is of %s', (_, checkpoint, reason) => {
    expect(reasonToPrune(checkpoint, 90)).toBe(reason);
  });

  it('keeps what is younger than the limit', () => {
    expect(reasonToPrune(standing({ ageDays: 89.9 }), 90)).toBeUndefined();
  });

  it.each(['running', 'failed', 'cancelled'] as const)(
    'keeps what a report refers to, of a study that is %s',
    (study) => {
      expect(reasonToPrune(standing({ study, hasReport: true, ageDays: 1000 }), 90)).toBeUndefined();
    },
  );

  it.each(['running', 'failed', 'cancelled'] as const)('keeps what is of a study under way that was %s', (study) => {
    expect(reasonToPrune(standing({ study, isUnderWay: true, ageDays: 1000 }), 90)).toBeUndefined();
  });
});
