import type { StudyPage } from '@retrace/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { studiesQuery } from '../api/studies-api.js';
import { count } from '../figures/figures.js';
import { useStudyAction } from '../figures/use-study-action.js';
import { useTitle } from '../shell/use-title.js';
import { Asked } from '../states/asked.js';
import { PlainState } from '../states/plain-state.js';
import { NoStudies } from './no-studies.js';
import { StudiesFilters } from './studies-filters.js';
import type { StudiesSearch } from './studies-search.js';
import style from './studies.module.css';
import { StudyList } from './study-list.js';
import { useLiveStudies } from './use-live-studies.js';

const PAGE_SIZE = 50;

const route = getRouteApi('/studies');

/** All studies, found by words, state and verdict, as they go on. */
export function StudiesPage() {
  useTitle('Studies');
  useLiveStudies();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { act, notice, question } = useStudyAction();
  const { page = 1, ...filter } = search;
  const query = useQuery(studiesQuery({ ...filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }));
  const change = (changed: StudiesSearch): void =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...changed }), replace: true });

  return (
    <Asked query={query}>
      {({ total, studies }) =>
        total === 0 && !isFiltered(search) && !query.isPlaceholderData ? (
          <NoStudies />
        ) : (
          <>
            <div className={style.head}>
              <h1>Studies</h1>
              <Button renderRoot={(props) => <Link to="/studies/new" {...props} />}>New study</Button>
            </div>
            <StudiesFilters search={search} onChange={change} />
            {notice}
            {question}
            {studies.length === 0 ? (
              <NothingFound onClear={() => void navigate({ search: {} })} />
            ) : (
              <StudyList studies={studies} onAct={act} />
            )}
            <Pages page={page} total={total} shown={studies} onPage={(to) => change({ page: to })} />
          </>
        )
      }
    </Asked>
  );
}

function isFiltered({ q, state, verdict }: StudiesSearch): boolean {
  return q !== undefined || state !== undefined || verdict !== undefined;
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <PlainState title="No study fits" text="None has these words, this state and this verdict.">
      <Button variant="default" onClick={onClear}>
        Show all studies
      </Button>
    </PlainState>
  );
}

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly shown: StudyPage['studies'];
  readonly onPage: (page: number) => void;
}

function Pages({ page, total, shown, onPage }: PagesProps) {
  if (total <= PAGE_SIZE) return null;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <nav aria-label="Pages" className={style.pages}>
      <span className="muted">
        {count(first + 1)}–{count(first + shown.length)} of {count(total)}
      </span>
      <Button variant="default" size="compact-sm" disabled={page === 1} onClick={() => onPage(page - 1)}>
        Newer
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={first + shown.length >= total}
        onClick={() => onPage(page + 1)}
      >
        Older
      </Button>
    </nav>
  );
}
