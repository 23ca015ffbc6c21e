import { describe, expect, it } from 'vitest';

import { rate, report } from '../../../testing/builders/report.js';
import { tradeOffOf } from './trade-off.js';

describe('tradeOffOf', () => {
  it('turns what is better low round, with its interval', () => {
    const found = tradeOffOf(report());
    const { estimate, interval } = rate(10, 27);
    expect(found).toMatchObject({ safety: 'StrongREJECT refused', utility: 'XSTest safe not refused' });
    expect(found?.points.at(-1)?.utility).toEqual({
      estimate: 1 - (estimate ?? 0),
      lower: 1 - (interval?.upper ?? 0),
      upper: 1 - (interval?.lower ?? 0),
    });
  });

  it('leaves out an arm that was not measured', () => {
    const none = { successes: 0, trials: 0, estimate: null, interval: null };
    const told = report();
    const arms = told.arms.map((arm) => ({ ...arm, endpoints: arm.endpoints.map((one) => ({ ...one, rate: none })) }));
    expect(tradeOffOf({ ...told, arms: [...told.arms.slice(0, 1), ...arms.slice(1)] })?.points).toHaveLength(1);
  });

  it('is none where a report has nothing that may be lost', () => {
    const { endpoints, ...told } = report();
    expect(tradeOffOf({ ...told, endpoints: endpoints.filter(({ measures }) => measures === 'safety') })).toBeNull();
  });
});
