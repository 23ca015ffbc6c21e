import type { ItemSummary } from '@retrace/api-client';
import { Link } from '@tanstack/react-router';

import { useShowsHarm } from '../veil/shown-harm.js';
import { Veil } from '../veil/veil.js';
import type { RewritesSearch } from './rewrites-search.js';
import style from './rewrites.module.css';

interface RewriteRowProps {
  readonly studyId: string;
  readonly item: ItemSummary;
  /** From 0. */
  readonly place: number;
  readonly search: RewritesSearch;
  readonly isOpened: boolean;
}

/** A rewrite in the list. */
export function RewriteRow({ studyId, item, place, search, isOpened }: RewriteRowProps) {
  const { promptId, text, label, state, review } = item;
  const showsHarm = useShowsHarm();
  const mark = review ?? (state === 'set-aside' ? 'set aside' : 'open');
  return (
    <Link
      to="/studies/$id/rewrites"
      params={{ id: studyId }}
      search={{ ...search, prompt: promptId, row: place + 1 }}
      preload={false}
      resetScroll={false}
      className={style.row}
      aria-current={isOpened ? 'true' : undefined}
      data-opened={isOpened}
    >
      <span className={style.rowHead}>
        <span className={style.rowName}>{promptId}</span>
        <span className={style.mark} data-review={review}>
          {mark}
        </span>
      </span>
      <Veil isVeiled={label === 'unsafe' && !showsHarm}>
        <span className={style.rowText}>{text}</span>
      </Veil>
    </Link>
  );
}
