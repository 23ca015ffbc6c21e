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

  it('leaves a sentence alone that only speaks of a step', () => {
    expect(unmark(['Conditional reasoning is hard.'])).toEqual(['Conditional reasoning is hard.']);
  });
});
