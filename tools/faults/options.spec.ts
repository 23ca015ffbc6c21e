import { describe, expect, it } from 'vitest';

import { readOptions, scenarioNames } from './options.js';

describe('readOptions', () => {
  it('does everything when nothing is asked for', () => {
    expect(readOptions([])).toEqual({ seed: 1995, only: scenarioNames, quick: false });
  });

  it('takes a seed and some scenarios', () => {
    const words = ['--seed', '7', '--only', 'poison,kill', '--quick'];
    expect(readOptions(words)).toEqual({ seed: 7, only: ['kill', 'poison'], quick: true });
  });

  it('names what it does not know', () => {
    expect(() => readOptions(['--only', 'rain'])).toThrow('not "rain"');
    expect(() => readOptions(['--seed', 'x'])).toThrow('not "x"');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
  });
});
