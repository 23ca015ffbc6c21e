import { useStudy } from '../use-study.js';
import { DeadLetters } from './dead-letters.js';
import style from './events.module.css';
import { History } from './history.js';

/** What happened to a study, and the messages about it that nobody could handle. */
export function EventsTab() {
  const study = useStudy();
  return (
    <div className={style.tab}>
      <DeadLetters studyId={study.id} />
      <History study={study} />
    </div>
  );
}
