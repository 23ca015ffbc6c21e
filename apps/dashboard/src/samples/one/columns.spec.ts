import { describe, expect, it } from 'vitest';

import { sample } from '../../../testing/builders/sample.js';
import { besideNames, besideOf, columnName } from './columns.js';

const alttrain = sample({ arm: 'alttrain', seed: 1 });
const peers = [
  sample({ arm: 'base', seed: null }),
  sample({ arm: 'vanilla-sft', seed: 1 }),
  sample({ arm: 'vanilla-sft', seed: 2 }),
  sample({ arm: 'alttrain', seed: 2 }),
  sample({ arm: 'shuffled', seed: 1 }),
];
const names = (wanted?: readonly string[]) => besideOf(alttrain, peers, wanted).map(columnName);

describe('what a sample stands beside', () => {
  it('is the untouched model and another arm', () => {
    expect(names()).toEqual(['base', 'vanilla-sft/1']);
  });

  it('is two other arms where it is of the untouched model itself', () => {
    expect(besideOf(sample({ arm: 'base', seed: null }), peers.slice(1), undefined).map(columnName)).toEqual([
      'vanilla-sft/1',
      'alttrain/2',
    ]);
  });

  it('is what the address asks for, as far as it is there', () => {
    expect(names(['alttrain/2', 'policy-cot/1'])).toEqual(['alttrain/2']);
  });

  it('is nothing where nothing was chosen', () => {
    expect(names(besideNames([]))).toEqual([]);
  });

  it('is never more than there is room for', () => {
    expect(names(peers.map(columnName))).toHaveLength(2);
  });
});
