import type { UnitView } from '@retrace/contracts';

import { count, duration } from '../../figures/figures.js';
import { ProgressBar } from '../../figures/progress-bar.js';
import style from './pipeline.module.css';

const marks: Readonly<Record<UnitView['state'], string>> = { waiting: '·', running: '▸', done: '✓', failed: '✕' };

/** One unit of work: how far it is, how fast, how long yet, and what went wrong on the way. */
export function UnitCard({ unit }: { readonly unit: UnitView }) {
  const { state, unit: name, stage, done, total } = unit;
  return (
    <>
      <div className={style.unitHead}>
        <span className={style.mark} aria-hidden="true">
          {marks[state]}
        </span>
        <span className={style.unitName}>{name}</span>
        <span className={style.unitState}>{stateText(unit)}</span>
      </div>
      {state === 'running' && total > 0 && (
        <ProgressBar done={done} total={total} label={`${stage} of ${name}`} showShare={false} />
      )}
      <Asides unit={unit} />
    </>
  );
}

function stateText({ state, done, total, counted, detail }: UnitView): string {
  switch (state) {
    case 'waiting':
      return 'waiting';
    case 'running':
      // How much it is stands once it is known: before that a unit says what it waits for.
      return total === 0 ? (detail ?? 'begins') : `${count(done)} of ${count(total)} ${counted}`;
    case 'done':
      return `${count(total)} ${total === 1 ? counted.replace(/s$/, '') : counted}`;
    case 'failed':
      return 'failed';
  }
}

function Asides({ unit }: { readonly unit: UnitView }) {
  const { state, rate, secondsLeft, retries, lastError, detail, total, counted } = unit;
  const isRunning = state === 'running';
  const pace = [
    isRunning && rate !== undefined ? `${rateText(rate)} ${counted}/s` : undefined,
    isRunning && secondsLeft !== undefined ? `${duration(secondsLeft)} left` : undefined,
  ].filter((part) => part !== undefined);
  const says = state === 'done' || (isRunning && total > 0) ? detail : undefined;
  return (
    <>
      {pace.length > 0 && <p className={style.pace}>{pace.join(' · ')}</p>}
      {says !== undefined && (
        <p className={style.says} title={says}>
          {says}
        </p>
      )}
      {retries > 0 && (
        <p className={style.retries} title={lastError}>
          {retries === 1 ? '1 retry' : `${count(retries)} retries`}
          {lastError !== undefined && `: ${lastError}`}
        </p>
      )}
    </>
  );
}

function rateText(rate: number): string {
  if (rate === 0) return '0';
  return rate < 10 ? rate.toFixed(rate < 1 ? 2 : 1) : count(rate);
}
