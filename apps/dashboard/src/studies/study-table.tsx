import type { StudyCost, StudySummary } from '@retrace/contracts';
import { Link } from '@tanstack/react-router';

import { ago, localTime } from '../figures/figures.js';
import { ProgressBar } from '../figures/progress-bar.js';
import { StateBadge } from '../figures/state-badge.js';
import { costTime, costTokens } from '../figures/study-cost.js';
import { StudyDuration } from '../figures/study-duration.js';
import { VerdictBadge } from '../figures/verdict-badge.js';
import { useNow } from '../live/use-now.js';
import { StudyActions } from './study-actions.js';
import style from './studies.module.css';
import type { StudyListProps } from './study-list.js';

/** The studies where there is room for a table. */
export function StudyTable({ studies, onAct }: StudyListProps) {
  const now = useNow(30_000);
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">Study</th>
          <th scope="col">State</th>
          <th scope="col">Verdict</th>
          <th scope="col">Progress</th>
          <th scope="col" className="number">
            Duration
          </th>
          <th scope="col" className="number">
            Cost
          </th>
          <th scope="col" className="number">
            Requested
          </th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {studies.map((study) => (
          <tr key={study.id}>
            <th scope="row" className={style.study}>
              <StudyName study={study} />
            </th>
            <td>
              <StateBadge state={study.state} />
            </td>
            <td>{study.verdict === undefined ? <Nothing /> : <VerdictBadge verdict={study.verdict} />}</td>
            <td className={style.progress}>
              <StudyProgress study={study} />
            </td>
            <td className="number">
              <StudyDuration study={study} />
            </td>
            <td className="number">{study.cost === undefined ? <Nothing /> : <Cost cost={study.cost} />}</td>
            <td className="number" title={localTime(study.requestedAt)}>
              {ago(study.requestedAt, now)}
            </td>
            <td>
              <StudyActions study={study} onAct={onAct} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A study's name as the way to it, and what it is about. */
export function StudyName({ study: { id, name, backbone, arms } }: { readonly study: StudySummary }) {
  const about = [backbone, arms?.join(', ')].filter((part) => part !== undefined).join(' · ');
  return (
    <>
      <Link to="/studies/$id" params={{ id }} className={style.name} title={name}>
        {name}
      </Link>
      {about !== '' && <span className={style.about}>{about}</span>}
    </>
  );
}

export function StudyProgress({ study: { name, state, progress } }: { readonly study: StudySummary }) {
  if (progress === undefined) return <Nothing />;
  const tones = { running: 'running', completed: 'done', failed: 'failed', cancelled: 'waiting' } as const;
  return <ProgressBar {...progress} label={`Progress of ${name}`} tone={tones[state]} />;
}

function Cost({ cost }: { readonly cost: StudyCost }) {
  return (
    <>
      {costTime(cost)}
      <span className={style.about}>{costTokens(cost)}</span>
    </>
  );
}

function Nothing() {
  return <span className="muted">–</span>;
}
