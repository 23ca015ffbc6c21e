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

  const taught = (calls: number, cachedCalls: number, atOnce = 48) => ({
    provenance: { teacher: { calls, cachedCalls, promptTokens: calls * 400, completionTokens: calls * 20, atOnce } },
  });

  it('lets studies share the answers of their teacher, as long as each has all of them', () => {
    expect(differences(taught(64, 0), taught(10, 54))).toEqual([]);
    expect(differences(taught(64, 0), taught(10, 53))).toEqual(['provenance.teacher.answers']);
    expect(differences(taught(64, 0), taught(64, 0, 47))).toEqual(['provenance.teacher.atOnce']);
  });

  it('holds training sets to the same bytes, and lets adapters and samples differ', () => {
    const made = (what: string, sha256: string) => ({ provenance: { artifacts: [{ what, sha256 }] } });
    expect(differences(made('training set alttrain', 'a'), made('training set alttrain', 'b'))).toEqual([
      'provenance.artifacts[0].sha256',
    ]);
    for (const what of ['adapter alttrain/1995', 'samples base'])
      expect(differences(made(what, 'a'), made(what, 'b'))).toEqual([]);
  });

  it('finds what one of the two has not', () => {
    expect(differences({ a: 1 }, { b: 1 })).toEqual(['a', 'b']);
    expect(differences({ gaps: [] }, { gaps: ['No sample.'] })).toEqual(['gaps.length']);
  });

  it('tells a list, an object and nothing apart', () => {
    expect(differences({ a: [], b: {} }, { a: {}, b: null })).toEqual(['a', 'b']);
  });
});
