import { setImmediate } from 'node:timers/promises';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TokenBudget } from './token-budget.js';

describe('TokenBudget', () => {
  it('lets work begin until what it may take does not fit', async () => {
    const budget = new TokenBudget(100, 0);
    const first = await budget.begin(60);
    first?.settle(30);
    const second = await budget.begin(60);
    second?.settle(60);
    expect(second).toBeDefined();
    expect(await budget.begin(60)).toBeUndefined();
  });

  it('waits for work under way, which may take less than it might have', async () => {
    const budget = new TokenBudget(100, 0);
    const first = await budget.begin(60);
    const second = budget.begin(60);
    first?.settle(10);
    expect(await second).toBeDefined();
  });

  it('counts what was spent before', async () => {
    expect(await new TokenBudget(100, 70).begin(40)).toBeUndefined();
  });

  it('lets nothing begin after what did not fit, however little it may take', async () => {
    const budget = new TokenBudget(100, 70);
    await budget.begin(40);
    expect(await budget.begin(1)).toBeUndefined();
  });

  it('is never overspent, and everybody who waits is told', async () => {
    const works = fc.array(fc.record({ most: fc.nat(50), share: fc.double({ min: 0, max: 1, noNaN: true }) }));
    await fc.assert(
      fc.asyncProperty(fc.nat(200), works, async (most, all) => {
        const budget = new TokenBudget(most, 0);
        let spent = 0;
        const run = async (work: { most: number; share: number }): Promise<void> => {
          const reservation = await budget.begin(work.most);
          if (reservation === undefined) return;
          await setImmediate();
          const took = Math.floor(work.most * work.share);
          spent += took;
          reservation.settle(took);
        };
        await Promise.all(all.map(run));
        expect(spent).toBeLessThanOrEqual(most);
      }),
      { numRuns: 50 },
    );
  });
});
