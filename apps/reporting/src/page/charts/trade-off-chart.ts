import type { Estimate } from '@retrace/statistics';
import type { ArmName } from '@retrace/study';

import { percent } from '../../domain/wording.js';
import { armScales } from './arm-marks.js';
import type { Chart } from './draw-chart.js';

/** One arm's place: two shares from 0 to 1, each with its interval, more being better on both. */
export interface TradeOffPoint {
  readonly arm: ArmName;
  readonly utility: Estimate;
  readonly safety: Estimate;
}

export interface TradeOff {
  /** Titles of the axes. */
  readonly utility: string;
  readonly safety: string;
  readonly points: readonly TradeOffPoint[];
}

const share = { domain: [0, 1] };
const axis = { format: '.0%', tickCount: 5 };

/** Safety against utility, an arm a mark, with the interval of each: the upper right corner is where to be. */
export function tradeOffChart({ utility, safety, points }: TradeOff): Chart {
  const scales = armScales(points.map(({ arm }) => arm));
  const arm = { field: 'arm', type: 'nominal' } as const;
  const x = { field: 'utility', type: 'quantitative', scale: share, axis: { ...axis, title: utility } } as const;
  const y = { field: 'safety', type: 'quantitative', scale: share, axis: { ...axis, title: safety } } as const;
  return {
    label: `${safety} against ${utility.toLowerCase()}. ${points.map(pointWords).join('; ')}.`,
    spec: {
      width: 300,
      height: 240,
      data: { values: points.map(row) },
      encoding: {
        x,
        y,
        color: { ...arm, scale: scales.color, legend: { orient: 'bottom', title: null, columns: 3 } },
      },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 1.5 },
          encoding: { x: { ...x, field: 'utilityLower' }, x2: { field: 'utilityUpper' } },
        },
        {
          mark: { type: 'rule', strokeWidth: 1.5 },
          encoding: { y: { ...y, field: 'safetyLower' }, y2: { field: 'safetyUpper' } },
        },
        {
          mark: { type: 'point', filled: true, size: 110, opacity: 1 },
          encoding: { shape: { ...arm, scale: scales.shape } },
        },
      ],
    },
  };
}

function row({ arm, utility, safety }: TradeOffPoint): Readonly<Record<string, string | number>> {
  return {
    arm,
    utility: utility.estimate,
    utilityLower: utility.interval.lower,
    utilityUpper: utility.interval.upper,
    safety: safety.estimate,
    safetyLower: safety.interval.lower,
    safetyUpper: safety.interval.upper,
  };
}

function pointWords({ arm, utility, safety }: TradeOffPoint): string {
  return `${arm}: ${percent(safety.estimate)} against ${percent(utility.estimate)}`;
}
