import { StatisticsError } from '../statistics-error.js';

/** A number made of sums over clusters. The array belongs to the caller, who fills it anew for the next draw. */
export type Statistic = (sums: Float64Array) => number;

/** The same statistic, which throws instead of giving what is not finite. */
export function finiteStatistic(statistic: Statistic): Statistic {
  return (sums) => {
    const value = statistic(sums);
    if (Number.isFinite(value)) return value;
    throw new StatisticsError(`The statistic of a bootstrap draw is ${value}; it must be finite.`);
  };
}
