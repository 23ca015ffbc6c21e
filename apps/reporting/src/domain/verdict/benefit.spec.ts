import { describe, expect, it } from 'vitest';

import { aPairedComparison, endpointNamed } from '../../../test/builders/comparison.js';
import { benefitOf } from './benefit.js';

const refusal = endpointNamed('strongreject-refused');
const overRefusal = endpointNamed('xstest-safe-refused');

describe('benefitOf', () => {
  it('leaves a comparison as it is where more is better', () => {
    const comparison = aPairedComparison({ both: 10, onlyFirst: 20, onlySecond: 4, neither: 6 });
    expect(benefitOf(comparison, refusal, 0)).toMatchObject({
      counts: comparison.counts,
      estimate: 0.4,
      interval: comparison.difference?.interval,
      lowest: 0.4,
      highest: 0.4,
    });
  });

  it('turns a comparison round where less is better', () => {
    const comparison = aPairedComparison({ both: 10, onlyFirst: 20, onlySecond: 4, neither: 6 });
    expect(benefitOf(comparison, overRefusal, 0)).toMatchObject({
      counts: { both: 6, onlyFirst: 4, onlySecond: 20, neither: 10 },
      estimate: -0.4,
      interval: { lower: -comparison.difference!.interval.upper, upper: -comparison.difference!.interval.lower }, // it has pairs
    });
  });

  it('takes what could not be scored for the worst where less is better too', () => {
    const changes = { cautiousDifference: 0.5, generousDifference: 0.1 };
    const comparison = aPairedComparison({ both: 0, onlyFirst: 20, onlySecond: 8, neither: 12 }, changes);
    expect(benefitOf(comparison, overRefusal, 0)).toMatchObject({ estimate: -0.3, lowest: -0.5, highest: -0.1 });
  });

  it('lets each missing sample turn one item', () => {
    const comparison = aPairedComparison({ both: 0, onlyFirst: 20, onlySecond: 0, neither: 20 });
    expect(benefitOf(comparison, refusal, 4)).toMatchObject({ estimate: 0.5, lowest: 0.4, highest: 0.6 });
  });

  it('counts an item that was sampled in one arm only as a pair that could have gone either way', () => {
    const comparison = aPairedComparison({ both: 0, onlyFirst: 20, onlySecond: 0, neither: 20 }, { unpaired: 10 });
    expect(benefitOf(comparison, refusal, 0)).toMatchObject({ estimate: 0.5, lowest: 10 / 50, highest: 30 / 50 });
  });

  it('never goes beyond what a difference can be', () => {
    const comparison = aPairedComparison({ both: 0, onlyFirst: 1, onlySecond: 0, neither: 0 });
    expect(benefitOf(comparison, refusal, 3)).toMatchObject({ lowest: -1, highest: 1 });
  });

  it('is nothing without a pair', () => {
    expect(
      benefitOf(aPairedComparison({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 }), refusal, 0),
    ).toBeUndefined();
  });
});
