import { describe, expect, it } from 'vitest';

import { exampleArms } from './arm.js';

describe('exampleArms', () => {
  it('are the arms themselves where all are trained on examples', () => {
    expect(exampleArms(['shuffled', 'alttrain'])).toEqual(['shuffled', 'alttrain']);
  });

  it('are the two whose turns an arm by preference chooses between, each once', () => {
    expect(exampleArms(['alttrain-dpo'])).toEqual(['alttrain', 'vanilla-sft']);
    expect(exampleArms(['vanilla-sft', 'answer-only', 'alttrain-dpo'])).toEqual([
      'vanilla-sft',
      'answer-only',
      'alttrain',
    ]);
  });
});
