import { describe, expect, it } from 'vitest';

import { parseSlots, slotsForm } from './slots.js';

describe('parseSlots', () => {
  it.each([
    ['cpu', ['cpu']],
    ['gpu:0', ['gpu:0']],
    ['gpu:0,1,3', ['gpu:0', 'gpu:1', 'gpu:3']],
    ['gpu:0,0', ['gpu:0']],
    ['gpu:GPU-8932f937,MIG-1', ['gpu:GPU-8932f937', 'gpu:MIG-1']],
    ['gpu:0+1,2+3', ['gpu:0+1', 'gpu:2+3']],
    ['2', ['place 1', 'place 2']],
  ])('reads %s', (declared, names) => {
    expect(declared).toMatch(slotsForm);
    expect(parseSlots(declared).map(({ name }) => name)).toEqual(names);
  });

  it('says which GPUs a slot is', () => {
    expect(parseSlots('gpu:0+1')).toEqual([{ kind: 'gpu', name: 'gpu:0+1', gpu: '0,1' }]);
    expect(parseSlots('gpu:2')).toEqual([{ kind: 'gpu', name: 'gpu:2', gpu: '2' }]);
  });

  it.each(['gpu', 'gpu:', 'gpu:0,', 'gpu:0+', '0', '-1', '1.5', 'cuda:0', 'cpu,gpu:0', '10000'])(
    'has no place for %s',
    (declared) => {
      expect(declared).not.toMatch(slotsForm);
    },
  );
});
