import type { Estimate } from '@retrace/statistics';

import { signedPoints } from '../../domain/wording.js';
import type { Chart } from './draw-chart.js';

/** One difference of two rates, −1 to 1, with its interval. */
export interface ChartedDifference {
  readonly name: string;
  readonly difference: Estimate;
}

/**
 * Differences with their intervals under each other (a forest plot).
 *
 * @param limit a difference that matters, marked by a dashed line
 */
export function differenceChart(differences: readonly ChartedDifference[], limit: number): Chart {
  const values = differences.map(({ name, difference: { estimate, interval } }) => ({ name, estimate, ...interval }));
  const domain = domainOf(differences, limit);
  const x = {
    field: 'estimate',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: {
      title: 'Difference in percentage points',
      labelExpr: "datum.value === 0 ? '0' : replace(format(datum.value * 100, '+.0f'), '-', '−')",
      tickCount: 6,
    },
  } as const;
  return {
    label: `Differences: ${differences.map(differenceWords).join('; ')}.`,
    spec: {
      width: 280,
      height: { step: 30 },
      data: { values },
      encoding: {
        y: { field: 'name', type: 'nominal', sort: null, axis: { title: null, ticks: false, domain: false } },
      },
      layer: [
        {
          data: { values: [{ at: 0 }] },
          mark: { type: 'rule', color: 'var(--muted)' },
          encoding: { x: { ...x, field: 'at' }, y: { value: 0 }, y2: { value: 'height' } },
        },
        {
          data: { values: [{ at: limit }] },
          mark: { type: 'rule', color: 'var(--bad)', strokeDash: [4, 3] },
          encoding: { x: { ...x, field: 'at' }, y: { value: 0 }, y2: { value: 'height' } },
        },
        {
          mark: { type: 'rule', strokeWidth: 2, color: 'var(--ink)' },
          encoding: { x: { ...x, field: 'lower' }, x2: { field: 'upper' } },
        },
        { mark: { type: 'point', filled: true, size: 80, color: 'var(--good)', opacity: 1 }, encoding: { x } },
      ],
    },
  };
}

/** Wide enough for every interval, zero and the limit, to the next ten points. */
function domainOf(differences: readonly ChartedDifference[], limit: number): [number, number] {
  const ends = differences.flatMap(({ difference: { interval } }) => [interval.lower, interval.upper]);
  return [Math.floor(Math.min(0, ...ends) * 10) / 10, Math.ceil(Math.max(limit, ...ends) * 10) / 10];
}

function differenceWords({ name, difference: { estimate, interval } }: ChartedDifference): string {
  return `${name} ${signedPoints(estimate)} (${signedPoints(interval.lower)} to ${signedPoints(interval.upper)})`;
}
