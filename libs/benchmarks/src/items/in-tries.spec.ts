import { triedItem } from '@retrace/outcomes';
import { describe, expect, it } from 'vitest';

import { mathProblem } from '../../test/builders/benchmark-items.js';
import { inTries } from './in-tries.js';

describe('inTries', () => {
  it('is each item so many times, the first as it is', () => {
    const item = mathProblem('5');
    const tries = inTries([item, { ...item, id: '2' }], 3);
    expect(tries.map(({ id }) => id)).toEqual(['1', '1#2', '1#3', '2', '2#2', '2#3']);
    expect(tries[0]).toBe(item);
    expect(tries[2]).toEqual({ ...item, id: '1#3', try: 3 });
  });

  it('tells the item of each try', () => {
    const tries = inTries([mathProblem('5')], 12);
    expect(new Set(tries.map(({ id, try: which }) => triedItem({ item: id, ...(which && { try: which }) })))).toEqual(
      new Set(['1']),
    );
  });
});
