import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyLabels } from '../../testing/arbitraries.js';
import { trace } from '../../testing/labelled.js';
import { stepTypes } from '../step-type.js';
import { stepFrequency } from './step-frequency.js';

describe('stepFrequency', () => {
  it('counts traces with a step, and its sentences', () => {
    const { byType } = stepFrequency([trace('PU', 'HA', 'HA'), trace('PU', 'SR'), trace()]);
    expect(byType.HA).toEqual({ traces: 1, shareOfTraces: 1 / 3, sentences: 2, shareOfSentences: 2 / 5 });
    expect(byType.CR).toEqual({ traces: 0, shareOfTraces: 0, sentences: 0, shareOfSentences: 0 });
  });

  it('has no share where there is nothing to share', () => {
    expect(stepFrequency([]).byType.PU).toMatchObject({ shareOfTraces: undefined, shareOfSentences: undefined });
    expect(stepFrequency([trace()]).byType.PU).toMatchObject({ shareOfTraces: 0, shareOfSentences: undefined });
  });

  it('gives every sentence to one type', () => {
    fc.assert(
      fc.property(fc.array(anyLabels, { maxLength: 6 }), (traces) => {
        const { byType, sentences } = stepFrequency(traces.map((labels) => trace(...labels)));
        expect(stepTypes.reduce((sum, type) => sum + byType[type].sentences, 0)).toBe(sentences);
      }),
    );
  });
});
