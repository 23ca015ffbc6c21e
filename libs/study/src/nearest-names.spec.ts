import { describe, expect, it } from 'vitest';

import { didYouMean, nearestNames } from './nearest-names.js';

describe('nearestNames', () => {
  it('finds a name with a slip of the keyboard in it', () => {
    expect(nearestNames('altrain', ['default', 'alttrain', 'evidence'])).toEqual(['alttrain']);
    expect(nearestNames('StrongReject', ['xstest', 'strongreject'])).toEqual(['strongreject']);
  });

  it('finds names of which the word is a part, those with fewest changes first', () => {
    expect(nearestNames('qwen3', ['qwen3-8b', 'gpt-oss-20b', 'qwen3-4b'])).toEqual(['qwen3-8b', 'qwen3-4b']);
    expect(nearestNames('xstest', ['xstest-2', 'xstest'])).toEqual(['xstest', 'xstest-2']);
  });

  it('finds nothing that is far from the word, and nothing for a word of one letter but another letter', () => {
    expect(nearestNames('banana', ['alttrain', 'default'])).toEqual([]);
    expect(nearestNames('a', ['default'])).toEqual([]);
  });

  it('names three at most', () => {
    expect(nearestNames('arm', ['arm1', 'arm2', 'arm3', 'arm4'])).toHaveLength(3);
  });
});

describe('didYouMean', () => {
  it('is a sentence, or nothing', () => {
    expect(didYouMean('altrain', ['alttrain'])).toBe(" Did you mean 'alttrain'?");
    expect(didYouMean('banana', ['alttrain'])).toBe('');
  });
});
