import { describe, expect, it } from 'vitest';

import { differences } from './comparable-report.js';

describe('differences', () => {
  it('finds none between equal reports', () => {
    const report = { arms: [{ name: 'base', rate: 0.5 }], verdict: null };
    expect(differences(report, structuredClone(report))).toEqual([]);
  });

  it('names the place of a number that differs', () => {
    expect(differences({ arms: [{ rate: 0.5 }] }, { arms: [{ rate: 0.6 }] })).toEqual(['arms[0].rate']);
  });

  it('leaves out what time decides', () => {
    const run = (seconds: number) => ({ study: { id: `${seconds}` }, costs: { seconds, completionTokens: 7 } });
    expect(differences(run(1), run(2))).toEqual([]);
  });

  it('finds what one of the two has not', () => {
    expect(differences({ a: 1 }, { b: 1 })).toEqual(['a', 'b']);
    expect(differences({ gaps: [] }, { gaps: ['No sample.'] })).toEqual(['gaps.length']);
  });

  it('tells a list, an object and nothing apart', () => {
    expect(differences({ a: [], b: {} }, { a: {}, b: null })).toEqual(['a', 'b']);
  });
});
