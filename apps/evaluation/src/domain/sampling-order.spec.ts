import { armNames, benchmarkNames } from '@retrace/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { longestFirst, requestId, type SampleKey } from './sampling-order.js';

const anyKey = fc.record<SampleKey>({
  arm: fc.constantFrom(...armNames),
  seed: fc.option(fc.nat(), { nil: null }),
  benchmark: fc.constantFrom(...benchmarkNames),
  item: fc.string(),
});

describe('requestId', () => {
  it.each([
    [{ arm: 'base', seed: null, benchmark: 'xstest', item: '12' }, 'base/xstest/12'],
    [{ arm: 'alttrain', seed: 1995, benchmark: 'gsm8k', item: '3' }, 'alttrain/1995/gsm8k/3'],
  ] as const)('of %j is %s', (key, expected) => {
    expect(requestId(key)).toBe(expected);
  });

  it('is never shared by two samples', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        expect(requestId(a) === requestId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

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
