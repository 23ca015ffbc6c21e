import { describe, expect, it } from 'vitest';

import { triedItem } from './tried-item.js';

describe('triedItem', () => {
  it('is the item without the number of the try', () => {
    expect(triedItem({ item: 'HumanEval/0#12', try: 12 })).toBe('HumanEval/0');
  });

  it('is the item itself of a first try, whatever its name', () => {
    expect(triedItem({ item: 'HumanEval/0' })).toBe('HumanEval/0');
    expect(triedItem({ item: 'C#2' })).toBe('C#2');
  });
});
