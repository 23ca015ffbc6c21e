import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byStepType, stepTypes } from '../step-type.js';
import { stepFrequency } from './step-frequency.js';

describe('stepFrequency', () => {
  it('counts traces with a step, and its sentences', () => {
    const { byType } = stepFrequency([{ PU: 1, HA: 2 }, { PU: 1, SR: 1 }, {}]);
    expect(byType.HA).toEqual({ traces: 1, shareOfTraces: 1 / 3, sentences: 2, shareOfSentences: 2 / 5 });
    expect(byType.CR).toEqual({ traces: 0, shareOfTraces: 0, sentences: 0, shareOfSentences: 0 });
  });

  it('has no share where there is nothing to share', () => {
    expect(stepFrequency([]).byType.PU).toMatchObject({ shareOfTraces: undefined, shareOfSentences: undefined });
    expect(stepFrequency([{}]).byType.PU).toMatchObject({ shareOfTraces: 0, shareOfSentences: undefined });
  });

  it('gives every sentence to one type', () => {
    const anyCounts = fc.record(byStepType(() => fc.nat(9)));
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 6 }), (traces) => {
        const { byType, sentences } = stepFrequency(traces);
        expect(stepTypes.reduce((sum, type) => sum + byType[type].sentences, 0)).toBe(sentences);
        expect(traces.flatMap((counts) => Object.values(counts)).reduce((sum, count) => sum + count, 0)).toBe(
          sentences,
        );
      }),
    );
  });
});
