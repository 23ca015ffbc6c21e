import { percent } from '../../figures/figures.js';
import style from './result.module.css';
import type { TradeOff } from './trade-off.js';

const WIDTH = 340;
const HEIGHT = 260;
const LEFT = 58;
const RIGHT = 20;
const TOP = 12;
const BOTTOM = 42;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** An arm a mark with its intervals: the upper right corner is where to be. The same figures stand in the table. */
export function TradeOffChart({ tradeOff: { safety, utility, points } }: { readonly tradeOff: TradeOff }) {
  return (
    <figure className={style.chart}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={wordsOf({ safety, utility, points })}>
        {ticks.map((share) => (
          <g key={share} className={style.axis}>
            <line x1={x(share)} x2={x(share)} y1={y(0)} y2={y(1)} />
            <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text x={x(share)} y={y(0) + 15} textAnchor="middle">
              {percent(share)}
            </text>
            <text x={x(0) - 6} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <text className={style.axisTitle} x={(x(0) + x(1)) / 2} y={HEIGHT - 6} textAnchor="middle">
          {utility}
        </text>
        <text
          className={style.axisTitle}
          transform={`rotate(-90) translate(${-(y(0) + y(1)) / 2} 11)`}
          textAnchor="middle"
        >
          {safety}
        </text>
        {points.map(({ arm, safety: up, utility: along }) => (
          <g key={arm} stroke={`var(--arm-${arm})`} fill={`var(--arm-${arm})`} strokeWidth="1.5">
            <line x1={x(along.lower)} x2={x(along.upper)} y1={y(up.estimate)} y2={y(up.estimate)} />
            <line x1={x(along.estimate)} x2={x(along.estimate)} y1={y(up.lower)} y2={y(up.upper)} />
            <circle cx={x(along.estimate)} cy={y(up.estimate)} r="4.5" />
          </g>
        ))}
      </svg>
      <figcaption className={style.legend}>
        {points.map(({ arm }) => (
          <span key={arm}>
            <span className={style.dot} style={{ background: `var(--arm-${arm})` }} />
            {arm}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function x(share: number): number {
  return LEFT + share * (WIDTH - LEFT - RIGHT);
}

function y(share: number): number {
  return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
}

function wordsOf({ safety, utility, points }: TradeOff): string {
  const places = points.map(
    (point) => `${point.arm}: ${percent(point.safety.estimate)} against ${percent(point.utility.estimate)}`,
  );
  return `${safety} against ${utility}. ${places.join('; ')}.`;
}
