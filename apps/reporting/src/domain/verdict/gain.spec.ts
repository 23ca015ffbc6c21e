import { exactMcnemar, type PairedCounts } from '@retrace/statistics';
import { describe, expect, it } from 'vitest';

import { aBenefit } from '../../../test/builders/comparison.js';
import { aVerdictSpec } from '../../../test/builders/spec.js';
import { gainOf, type Gain } from './gain.js';

const spec = aVerdictSpec({ smallestEffect: 0.2 });

function gain(counts: PairedCounts, changes: Parameters<typeof aBenefit>[1] = {}): Gain {
  return gainOf(aBenefit(counts, changes), exactMcnemar(counts), spec);
}

const large = { both: 10, onlyFirst: 60, onlySecond: 2, neither: 28 };
const none = { both: 30, onlyFirst: 4, onlySecond: 4, neither: 62 };

describe('gainOf', () => {
  it('is shown when the whole interval lies above the smallest effect', () => {
    expect(gain(large)).toBe('shown');
  });

  it('is open when the estimate is large enough and its interval is not, however small the P value', () => {
    const counts = { both: 10, onlyFirst: 30, onlySecond: 4, neither: 56 };
    expect(exactMcnemar(counts)).toBeLessThan(0.0001);
    expect(gain(counts)).toBe('open');
  });

  it('is ruled out when the whole interval lies below the smallest effect', () => {
    expect(gain(none)).toBe('ruled-out');
  });

  it('is not shown by so few prompts that the exact test finds nothing', () => {
    expect(gain({ both: 0, onlyFirst: 5, onlySecond: 0, neither: 0 })).toBe('open');
  });

  it('is open after a single prompt', () => {
    expect(gain({ both: 0, onlyFirst: 1, onlySecond: 0, neither: 0 })).toBe('open');
    expect(gain({ both: 1, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBe('open');
  });

  it('is ruled out when many prompts came out the same in both arms, and open when few did', () => {
    expect(gain({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 40 })).toBe('ruled-out');
    expect(gain({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 10 })).toBe('open');
  });

  it('is unscored when what could not be scored moves the interval to the smallest effect', () => {
    expect(gain(large, { cautiousDifference: 0.3 })).toBe('unscored');
    expect(gain(none, { generousDifference: 0.15 })).toBe('unscored');
  });
});
