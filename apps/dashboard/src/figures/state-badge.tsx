import type { StudyState } from '@retrace/contracts';

import style from './badges.module.css';

/** A study's state: its word, and a dot whose colour and fill say the same. */
export function StateBadge({ state }: { readonly state: StudyState }) {
  return (
    <span className={style.state} data-state={state}>
      <span className={style.dot} aria-hidden="true" />
      {state}
    </span>
  );
}
