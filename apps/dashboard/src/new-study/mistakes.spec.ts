import { describe, expect, it } from 'vitest';

import { mistakesIn } from './mistakes.js';

describe('mistakesIn', () => {
  it('gives each mistake with its line', () => {
    const message = [
      'The spec is not a valid study spec:',
      '  arms (line 20): must be one of base, alttrain, found ["altrain"]',
      '  training.seed (line 23): is not a known key',
    ].join('\n');
    expect(mistakesIn(message)).toEqual([
      { line: 20, text: 'arms: must be one of base, alttrain, found ["altrain"]' },
      { line: 23, text: 'training.seed: is not a known key' },
    ]);
  });

  it('gives a mistake that is about no line as it is told', () => {
    expect(mistakesIn('The spec is not a valid study spec:\n  verdict: must be there')).toEqual([
      { text: 'verdict: must be there' },
    ]);
  });

  it('gives any other message whole', () => {
    expect(mistakesIn('request entity too large')).toEqual([{ text: 'request entity too large' }]);
  });
});
