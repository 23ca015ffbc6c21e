import { percent } from './figures.js';
import style from './progress-bar.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  /** What it is the progress of, for who does not see it. */
  readonly label: string;
  readonly tone?: 'running' | 'done' | 'failed' | 'waiting';
  readonly showShare?: boolean;
}

/** How far something is; empty while it is not known how much there is. */
export function ProgressBar({ done, total, label, tone = 'running', showShare = true }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <span className={style.place}>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className={style.track}
      >
        <span className={style.bar} data-tone={tone} style={{ width: `${share * 100}%` }} />
      </span>
      {showShare && <span className={style.share}>{percent(share)}</span>}
    </span>
  );
}
