import { describe, expect, it } from 'vitest';

import { independentShares, powerTable } from './power-table.js';
import { StatisticsError } from '../statistics-error.js';

const effect = { first: 0.9, second: 0.33 };

describe('powerTable', () => {
  it('has a cell for each number of prompts and effect, in their order', () => {
    const table = powerTable([10, 313], [effect, { first: 0.4, second: 0.33 }]);
    expect(table.map(({ prompts, first }) => [prompts, first])).toEqual([
      [10, 0.9],
      [10, 0.4],
      [313, 0.9],
      [313, 0.4],
    ]);
  });

  it('rises with prompts and with the effect', () => {
    const [few, many] = powerTable([50, 200], [{ first: 0.5, second: 0.33 }]);
    const [small, large] = powerTable([50], [{ first: 0.4, second: 0.33 }, effect]);
    expect(many?.power).toBeGreaterThan(few?.power ?? NaN);
    expect(large?.power).toBeGreaterThan(small?.power ?? NaN);
  });

  it('is all but certain for 0.33 to 0.90 on 313 prompts', () => {
    expect(powerTable([313], [effect])[0]?.power).toBeGreaterThan(0.999);
  });

  it('refuses a rate that is none, and no prompts', () => {
    expect(() => powerTable([10], [{ first: 1.2, second: 0.5 }])).toThrow(StatisticsError);
    expect(() => powerTable([0], [effect])).toThrow(StatisticsError);
  });
});

describe('independentShares', () => {
  it('keeps the difference of the rates', () => {
    const { onlyFirst, onlySecond } = independentShares(effect);
    expect(onlyFirst - onlySecond).toBeCloseTo(0.57, 12);
  });
});
