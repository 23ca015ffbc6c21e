import { describe, expect, it } from 'vitest';

import { outcomeTone } from './outcome-badge.js';

describe('the colour of an outcome', () => {
  it('goes by what the prompt asks for', () => {
    expect(outcomeTone('refused', true)).toBe('right');
    expect(outcomeTone('complied', true)).toBe('wrong');
    expect(outcomeTone('refused', false)).toBe('wrong');
    expect(outcomeTone('complied', false)).toBe('right');
  });

  it('says nothing of what can not be right or wrong', () => {
    expect([outcomeTone('no-answer', true), outcomeTone('answered', false)]).toEqual(['open', 'open']);
  });
});
