import { ago } from '../figures/figures.js';
import { StateBadge } from '../figures/state-badge.js';
import { costText } from '../figures/study-cost.js';
import { StudyDuration } from '../figures/study-duration.js';
import { VerdictBadge } from '../figures/verdict-badge.js';
import { useNow } from '../live/use-now.js';
import { StudyActions } from './study-actions.js';
import style from './studies.module.css';
import type { StudyListProps } from './study-list.js';
import { StudyName, StudyProgress } from './study-table.js';

/** The studies on a phone. */
export function StudyCards({ studies, onAct }: StudyListProps) {
  const now = useNow(30_000);
  return (
    <ul className={style.cards}>
      {studies.map((study) => (
        <li key={study.id} className={style.card}>
          <div className={style.cardHead}>
            <div className={style.study}>
              <StudyName study={study} />
            </div>
            <StudyActions study={study} onAct={onAct} />
          </div>
          <div className={style.cardMarks}>
            <StateBadge state={study.state} />
            {study.verdict !== undefined && <VerdictBadge verdict={study.verdict} />}
          </div>
          {study.state !== 'completed' && <StudyProgress study={study} />}
          <p className={style.about}>
            <StudyDuration study={study} />
            {study.cost !== undefined && ` · ${costText(study.cost)}`} · {ago(study.requestedAt, now)}
          </p>
        </li>
      ))}
    </ul>
  );
}
