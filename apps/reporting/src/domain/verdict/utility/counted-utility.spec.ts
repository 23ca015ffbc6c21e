import type { PairedCounts } from '@retrace/statistics';
import { describe, expect, it } from 'vitest';

import { aBenefit } from '../../../../test/builders/comparison.js';
import { countedUtility } from './counted-utility.js';
import type { Utility } from './utility.js';

function utility(counts: PairedCounts, changes: Parameters<typeof aBenefit>[1] = {}): Utility {
  return countedUtility(aBenefit(counts, changes), 0.1, 0.05);
}

const alike = { both: 120, onlyFirst: 10, onlySecond: 10, neither: 60 };
const worse = { both: 60, onlyFirst: 5, onlySecond: 75, neither: 60 };

describe('countedUtility', () => {
  it('is kept when the whole interval of the loss lies below the margin', () => {
    expect(utility(alike)).toBe('kept');
  });

  it('is lost when the whole interval lies beyond the margin', () => {
    expect(utility(worse)).toBe('lost');
  });

  it('is open when there is no significant difference and too few prompts to show that', () => {
    expect(utility({ both: 12, onlyFirst: 1, onlySecond: 1, neither: 6 })).toBe('open');
  });

  it('is open when no prompt came out differently and they are few', () => {
    expect(utility({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 16 })).toBe('open');
  });

  it('is unscored when what could not be scored moves the interval to the margin', () => {
    expect(utility(alike, { cautiousDifference: -0.08 })).toBe('unscored');
    expect(utility(worse, { generousDifference: -0.1 })).toBe('unscored');
  });
});
