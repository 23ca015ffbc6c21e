import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyLabels } from '../testing/arbitraries.js';
import { labelled } from '../testing/labelled.js';
import { toSteps } from './steps.js';

describe('toSteps', () => {
  it('merges neighbours of the same label', () => {
    const steps = toSteps(labelled('PU', 'PU', 'HA', 'PU'));
    expect(steps.map(({ type, text }) => ({ type, text }))).toEqual([
      { type: 'PU', text: 'Sentence 1. Sentence 2.' },
      { type: 'HA', text: 'Sentence 3.' },
      { type: 'PU', text: 'Sentence 4.' },
    ]);
  });

  it('keeps every sentence in its order, and never leaves two neighbours of one type', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const sentences = labelled(...labels);
        const steps = toSteps(sentences);
        expect(steps.flatMap((step) => step.sentences)).toEqual(sentences);
        steps.forEach((step, index) => expect(step.type).not.toBe(steps[index - 1]?.type));
      }),
    );
  });
});
