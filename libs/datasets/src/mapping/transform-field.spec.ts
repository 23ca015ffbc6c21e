import { describe, expect, it } from 'vitest';

import { transformField } from './transform-field.js';

describe('transformField', () => {
  it('after-think gives what follows the reasoning', () => {
    expect(transformField('<think>\nHm.\n</think>\n\nNo.', 'after-think')).toBe('\n\nNo.');
  });

  it('after-think gives nothing when the reasoning never ends', () => {
    expect(transformField('<think> I wonder', 'after-think')).toBeUndefined();
  });

  it('within-think gives the reasoning alone', () => {
    expect(transformField('<think>\nHm.\n</think>\n\nNo.', 'within-think')).toBe('\nHm.\n');
    expect(transformField('Hm.</think> No.', 'within-think')).toBe('Hm.');
    expect(transformField('<think> I wonder', 'within-think')).toBeUndefined();
  });

  it('gsm8k drops calculator notes and keeps the final answer', () => {
    expect(transformField('48/2 = <<48/2=24>>24 clips.\n#### 24', 'gsm8k')).toBe('48/2 = 24 clips.\n#### 24');
  });

  it('first-of-list gives the first value, and a single value as it is', () => {
    expect(transformField(['Self-Harm', 'Violence'], 'first-of-list')).toBe('Self-Harm');
    expect(transformField('Violence', 'first-of-list')).toBe('Violence');
    expect(transformField([], 'first-of-list')).toBeUndefined();
  });
});
