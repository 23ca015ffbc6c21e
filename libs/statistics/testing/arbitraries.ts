import fc from 'fast-check';

/** Any sample of at least one trial. */
export const anyProportion = fc
  .integer({ min: 1, max: 2_000 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }));

const count = fc.integer({ min: 0, max: 400 });

/** Any fourfold table of at least one pair. */
export const anyPairedCounts = fc
  .record({ both: count, onlyFirst: count, onlySecond: count, neither: count })
  .filter(({ both, onlyFirst, onlySecond, neither }) => both + onlyFirst + onlySecond + neither > 0);
