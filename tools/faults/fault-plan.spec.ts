import { seededRandom } from '@retrace/statistics';
import { isUUID } from 'class-validator';
import { describe, expect, it } from 'vitest';

import { chosen, planFaults, seededUuid, shuffled } from './fault-plan.js';

describe('planFaults', () => {
  it('is decided by its seed', () => {
    expect(planFaults(seededRandom(1), 40, 1, 9)).toEqual(planFaults(seededRandom(1), 40, 1, 9));
    expect(planFaults(seededRandom(1), 40, 1, 9)).not.toEqual(planFaults(seededRandom(2), 40, 1, 9));
  });

  it('keeps its distances', () => {
    const plan = planFaults(seededRandom(3), 200, 100, 200);
    expect(plan).toHaveLength(200);
    expect(plan.every(({ afterMs }) => afterMs >= 100 && afterMs < 200)).toBe(true);
  });
});

describe('chosen', () => {
  it('can be any of the values', () => {
    expect([0, 0.5, 0.999].map((choice) => chosen(['a', 'b', 'c'], choice))).toEqual(['a', 'b', 'c']);
  });

  it('refuses to choose from nothing', () => {
    expect(() => chosen([], 0)).toThrow('nothing to choose from');
  });
});

describe('shuffled', () => {
  it('keeps every value, in another order', () => {
    const values = Array.from({ length: 50 }, (_, index) => index);
    const mixed = shuffled(values, seededRandom(1));
    expect(mixed).not.toEqual(values);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(values);
  });
});

describe('seededUuid', () => {
  it('is a valid id, and the same for the same seed', () => {
    const ids = Array.from({ length: 20 }, (_, seed) => seededUuid(seededRandom(seed)));
    expect(ids.every((id) => isUUID(id, 4))).toBe(true);
    expect(new Set(ids).size).toBe(20);
    expect(seededUuid(seededRandom(0))).toBe(ids[0]);
  });
});
