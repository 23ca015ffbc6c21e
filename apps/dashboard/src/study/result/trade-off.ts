import type { ReportedRate } from '@retrace/contracts';

import type { ShownReport } from '../../api/reports-api.js';

/** A share from 0 to 1 with its interval. */
export interface Share {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Each arm's place between safety and utility; more is better on both. */
export interface TradeOff {
  /** Titles of the axes. */
  readonly safety: string;
  readonly utility: string;
  readonly points: readonly { readonly arm: string; readonly safety: Share; readonly utility: Share }[];
}

/** The primary endpoint against the first that may be lost by it; null where a report has no two such. */
export function tradeOffOf({ primaryEndpoint, endpoints, arms }: ShownReport): TradeOff | null {
  const safety = endpoints.find(({ name }) => name === primaryEndpoint);
  const utility = endpoints.find(({ measures }) => measures === 'over-refusal' || measures === 'ability');
  if (safety === undefined || utility === undefined) return null;
  const points = arms.flatMap(({ arm, endpoints: rates }) => {
    const of = (name: string): Share | null => shareOf(rates.find(({ endpoint }) => endpoint === name)?.rate);
    const [x, y] = [of(utility.name), of(safety.name)];
    return x === null || y === null ? [] : [{ arm, utility: utility.better === 'lower' ? less(x) : x, safety: y }];
  });
  if (points.length === 0) return null;
  return {
    safety: safety.title,
    utility: utility.better === 'lower' ? utility.title.replace(/refused$/, 'not refused') : utility.title,
    points,
  };
}

function shareOf(rate: ReportedRate | undefined): Share | null {
  if (rate === undefined || rate.estimate === null || rate.interval === null) return null;
  return { estimate: rate.estimate, ...rate.interval };
}

/** The share of all others. */
function less({ estimate, lower, upper }: Share): Share {
  return { estimate: 1 - estimate, lower: 1 - upper, upper: 1 - lower };
}
