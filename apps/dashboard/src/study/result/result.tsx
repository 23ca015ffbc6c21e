import type { StudyView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';

import { reportQuery, type ShownReport } from '../../api/reports-api.js';
import { Asked } from '../../states/asked.js';
import { RatesTable } from './rates-table.js';
import style from './result.module.css';
import { TradeOffChart } from './trade-off-chart.js';
import { tradeOffOf } from './trade-off.js';
import { VerdictBanner } from './verdict-banner.js';

/** What a study found: its verdict, and the report's main table and chart. */
export function Result({ study }: { readonly study: StudyView }) {
  const query = useQuery(reportQuery(study.id));
  return (
    <div className={style.result}>
      <VerdictBanner study={study} />
      <Asked query={query} lines={4}>
        {(report) => (report === null ? null : <Found report={report} id={study.id} />)}
      </Asked>
    </div>
  );
}

function Found({ report, id }: { readonly report: ShownReport; readonly id: string }) {
  const tradeOff = tradeOffOf(report);
  return (
    <>
      {report.gaps.length > 0 && (
        <ul className={style.gaps} aria-label="What is missing">
          {report.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
      <div className={style.findings}>
        <section aria-labelledby="rates" className={style.card}>
          <h2 id="rates">Structure, safety and what it costs</h2>
          <RatesTable report={report} />
          <p className="muted">
            Each rate with its 95 % interval. All of it, with traces side by side:{' '}
            <a href={`/api/reports/${id}`} target="_blank" rel="noreferrer">
              the report
            </a>
            .
          </p>
        </section>
        {tradeOff !== null && (
          <section aria-labelledby="trade-off" className={style.card}>
            <h2 id="trade-off">Safety against utility</h2>
            <TradeOffChart tradeOff={tradeOff} />
          </section>
        )}
      </div>
    </>
  );
}
