import type { ReportedRate } from '@retrace/contracts';

import type { ShownReport } from '../../api/reports-api.js';
import { count, percent, percentInterval } from '../../figures/figures.js';
import style from './result.module.css';

/** The report's main table: an arm a row; the structure, and each thing measured, a column. */
export function RatesTable({ report: { endpoints, arms } }: { readonly report: ShownReport }) {
  return (
    <div className={style.scroll} tabIndex={0} role="region" aria-label="Rates of every arm">
      <table className={style.rates}>
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">Structure present</th>
            {endpoints.map(({ name, title, meaning, better }) => (
              <th key={name} scope="col" title={meaning}>
                {title}
                <span className={style.better}>{better} is better</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arms.map(({ arm, structure, endpoints: rates }) => (
            <tr key={arm}>
              <th scope="row">
                <span className={style.dot} style={{ background: `var(--arm-${arm})` }} />
                {arm}
              </th>
              <td>
                <RateCell rate={structure.presence} tone="structure" />
              </td>
              {endpoints.map(({ name, better }) => (
                <td key={name}>
                  <RateCell
                    rate={rates.find(({ endpoint }) => endpoint === name)?.rate}
                    tone={better === 'higher' ? 'good' : 'bad'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RateCellProps {
  readonly rate: ReportedRate | undefined;
  /** What the colour of its bar says. */
  readonly tone: 'structure' | 'good' | 'bad';
}

function RateCell({ rate, tone }: RateCellProps) {
  if (rate === undefined || rate.estimate === null || rate.interval === null) {
    return <span className="muted">not measured</span>;
  }
  const { estimate, interval, successes, trials } = rate;
  return (
    <>
      <span className={style.figure}>{percent(estimate)}</span>
      <svg className={style.bar} width="100%" height="12" aria-hidden="true">
        <rect className={style.track} y="2" width="100%" height="8" rx="2" />
        <rect fill={`var(--${tone})`} y="2" width={place(estimate)} height="8" rx="2" />
        <line className={style.whisker} x1={place(interval.lower)} x2={place(interval.upper)} y1="6" y2="6" />
      </svg>
      <span className={style.range}>
        {count(successes)} of {count(trials)} · {percentInterval(interval)}
      </span>
    </>
  );
}

function place(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
