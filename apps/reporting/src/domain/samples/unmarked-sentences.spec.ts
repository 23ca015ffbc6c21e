import { describe, expect, it } from 'vitest';

import { aSpec } from '../../../test/builders/spec.js';
import { unmarkedSentences } from './unmarked-sentences.js';

const unmark = unmarkedSentences(aSpec().structure.steps);

describe('unmarkedSentences', () => {
  it('takes markers off, with the Markdown around them', () => {
    const sentences = [
      '**Harmfulness assessment:** It is safe.',
      '## Problem understanding',
      'Solution reasoning – Two.',
    ];
    expect(unmark(sentences)).toEqual(['It is safe.', 'Two.']);
  });

  it('takes off all that the classifier takes for a marker: Chinese ones, and those that a structure gives as headings', () => {
    expect(unmark(['危害评估：这个请求无害。'])).toEqual(['这个请求无害。']);
    const headed = unmarkedSentences([{ type: 'HA', marker: '## Evidence check' }]);
    expect(headed(['Evidence check: Two sources say so.'])).toEqual(['Two sources say so.']);
  });

  it('leaves a sentence alone that only speaks of a step', () => {
    expect(unmark(['Conditional reasoning is hard.'])).toEqual(['Conditional reasoning is hard.']);
  });
});
