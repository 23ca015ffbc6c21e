import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { longestFirst } from './sampling-order.js';

describe('longestFirst', () => {
  const requests = (...prompts: readonly string[]): readonly { prompt: string }[] =>
    prompts.map((prompt) => ({ prompt }));

  it('puts long prompts before short ones', () => {
    expect(longestFirst(requests('bb', 'a', 'ccc'))).toEqual(requests('ccc', 'bb', 'a'));
  });

  it('orders the same requests in one way, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (prompts) => {
        expect(longestFirst(requests(...prompts.toReversed()))).toEqual(longestFirst(requests(...prompts)));
      }),
    );
  });
});
