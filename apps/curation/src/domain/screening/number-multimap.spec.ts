import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { NumberMultimap } from './number-multimap.js';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('NumberMultimap', () => {
  it('gives for each key what was added for it, and nothing else, however much there is', () => {
    const entry = fc.record({ key: fc.oneof(fc.integer({ min: -3, max: 3 }), int32), value: fc.nat() });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3000, size: 'max' }), int32, (entries, other) => {
        const map = new NumberMultimap();
        for (const { key, value } of entries) map.add(key, value);
        const expected = Map.groupBy(entries, ({ key }) => key);
        for (const [key, group] of expected) {
          const values = group.map(({ value }) => value);
          expect(map.get(key).toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
        }
        if (!expected.has(other)) expect(map.get(other)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
