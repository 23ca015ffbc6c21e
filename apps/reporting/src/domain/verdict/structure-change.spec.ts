import { describe, expect, it } from 'vitest';

import { rateOf } from '../outcomes/rate.js';
import { structureChange, type Presence } from './structure-change.js';

/** Of a hundred items, with so many of their samples missing. */
function presence(having: number, missing = 0): Presence {
  const rate = rateOf(having, 100);
  const { lower, upper } = rate.interval!; // it has trials
  const moved = missing / 100;
  return {
    rate,
    missing,
    atLeast: having / 100 - moved,
    atMost: having / 100 + moved,
    lower: lower - moved,
    upper: upper + moved,
  };
}

describe('structureChange', () => {
  it('is a change from rarely to nearly always', () => {
    expect(structureChange(presence(5), presence(95), 0.8)).toEqual({
      treatedHasIt: true,
      baseLacksIt: true,
      changed: true,
    });
  });

  it('is none when training did not bring it about often enough', () => {
    expect(structureChange(presence(5), presence(79), 0.8)).toMatchObject({ treatedHasIt: false, changed: false });
  });

  it('is none when base has it already, or nearly as often', () => {
    expect(structureChange(presence(85), presence(99), 0.8)).toMatchObject({ baseLacksIt: false, changed: false });
    expect(structureChange(presence(75), presence(82), 0.8)).toMatchObject({ baseLacksIt: false, changed: false });
  });

  it('is none when missing samples could undo it in either arm', () => {
    expect(structureChange(presence(5), presence(90, 11), 0.8)).toMatchObject({ treatedHasIt: false });
    expect(structureChange(presence(70, 11), presence(99), 0.8)).toMatchObject({ baseLacksIt: false });
  });
});
