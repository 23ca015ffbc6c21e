import { Button, Select } from '@mantine/core';
import type { ItemPage, ItemSummary } from '@retrace/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { rewritePageQuery, REWRITES_A_PAGE } from '../api/rewrites-api.js';
import { count } from '../figures/figures.js';
import { ProgressBar } from '../figures/progress-bar.js';
import { PagedList } from '../paged-list/paged-list.js';
import { pageOffset } from '../paged-list/use-pages.js';
import { oneOf } from '../shell/search-text.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Asked } from '../states/asked.js';
import { PlainState } from '../states/plain-state.js';
import { ShowAll } from '../veil/veil.js';
import { RewriteDetail } from './rewrite-detail.js';
import { RewriteRow } from './rewrite-row.js';
import { reviews, states, type RewritesSearch } from './rewrites-search.js';
import style from './rewrites.module.css';
import { TrainingSets } from './training-sets.js';

const route = getRouteApi('/studies/$id/rewrites');

const ROW_HEIGHT = 62;

/** The training examples of a study before and after, to be accepted, edited or rejected one by one. */
export function RewritesPage() {
  const { id } = route.useParams();
  const { state, review } = route.useSearch();
  const query = useQuery(rewritePageQuery(id, { state, review }, 0));
  return <Asked query={query}>{(page) => <FoundRewrites page={page} />}</Asked>;
}

function FoundRewrites({ page: { total, prompts, reviewed } }: { readonly page: ItemPage }) {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [showsSets, setShowsSets] = useState(false);
  const filter = { state: search.state, review: search.review };
  const change = (changed: RewritesSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const open = useOpenRow(id, search, change);
  useRowShortcuts(search.row, total, open);

  if (prompts === 0) {
    return <PlainState title="No rewrites yet" text="They come once the prompts are curated and the teacher writes." />;
  }
  return (
    <div className={style.page}>
      <div className={style.bar}>
        <div className={style.progress}>
          <ProgressBar
            done={reviewed}
            total={prompts}
            label="Reviewed"
            tone={reviewed === prompts ? 'done' : 'running'}
            showShare={false}
          />
          <span>
            {count(reviewed)} of {count(prompts)} reviewed
          </span>
        </div>
        <Select
          aria-label="Review"
          placeholder="Any review"
          className={style.choice}
          clearable
          data={[...reviews]}
          value={search.review ?? null}
          onChange={(value) => change({ review: oneOf(reviews, value), row: undefined })}
        />
        <Select
          aria-label="State"
          placeholder="Any state"
          className={style.choice}
          clearable
          data={states.map((value) => ({ value, label: value.replaceAll('-', ' ') }))}
          value={search.state ?? null}
          onChange={(value) => change({ state: oneOf(states, value), row: undefined })}
        />
        <ShowAll />
        <Button variant="default" aria-expanded={showsSets} onClick={() => setShowsSets((before) => !before)}>
          Training sets
        </Button>
      </div>
      {showsSets && <TrainingSets studyId={id} />}
      {total === 0 ? (
        <PlainState title="No rewrite fits" text="None is in this state with this review.">
          <Button variant="default" onClick={() => void navigate({ search: {}, resetScroll: false })}>
            Show all rewrites
          </Button>
        </PlainState>
      ) : (
        <div className={style.panes} data-opened={search.prompt !== undefined}>
          <div className={style.list}>
            <PagedList<ItemPage, ItemSummary>
              key={JSON.stringify(filter)}
              label="Rewrites"
              total={total}
              rowHeight={ROW_HEIGHT}
              pageSize={REWRITES_A_PAGE}
              pageQuery={(offset) => rewritePageQuery(id, filter, offset)}
              rowsOf={({ items }) => items}
              marked={search.row === undefined ? undefined : search.row - 1}
            >
              {(item, place) => (
                <RewriteRow
                  studyId={id}
                  item={item}
                  place={place}
                  search={search}
                  isOpened={item.promptId === search.prompt}
                />
              )}
            </PagedList>
          </div>
          {search.prompt === undefined ? (
            <p className={style.hint}>Choose a rewrite, or press j for the first.</p>
          ) : (
            <div className={style.pane}>
              <Button
                className={style.toList}
                variant="default"
                size="compact-sm"
                onClick={() => change({ prompt: undefined })}
              >
                ← All rewrites
              </Button>
              <RewriteDetail promptId={search.prompt} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Opens the rewrite of a row, from 1. */
function useOpenRow(id: string, { state, review }: RewritesSearch, change: (changed: RewritesSearch) => void) {
  const queries = useQueryClient();
  return async (row: number): Promise<void> => {
    const offset = pageOffset(row - 1, REWRITES_A_PAGE);
    const { items } = await queries.fetchQuery(rewritePageQuery(id, { state, review }, offset));
    const found = items[row - 1 - offset];
    if (found !== undefined) change({ prompt: found.promptId, row });
  };
}

function useRowShortcuts(row: number | undefined, total: number, open: (row: number) => Promise<void>): void {
  useShortcuts([
    { keys: 'j', text: 'Next rewrite', run: () => void open(Math.min((row ?? 0) + 1, total)) },
    { keys: 'k', text: 'Previous rewrite', run: () => void open(Math.max((row ?? 2) - 1, 1)) },
  ]);
}
