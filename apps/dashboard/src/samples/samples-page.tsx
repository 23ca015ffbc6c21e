import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SamplePage } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { samplePageQuery, SAMPLES_A_PAGE, type SampleFilter } from '../api/samples-api.js';
import { count } from '../figures/figures.js';
import { PagedList } from '../paged-list/paged-list.js';
import { SearchBox } from '../shell/search-box.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Asked } from '../states/asked.js';
import { PlainState } from '../states/plain-state.js';
import { StepLegend } from '../traces/step-chip.js';
import { shownStepTypes } from '../traces/step-names.js';
import { ShowAll } from '../veil/veil.js';
import { CorrectionsPanel } from './corrections-panel.js';
import { IndexNotice } from './index-notice.js';
import { SampleFilters } from './sample-filters.js';
import { SampleRowLink } from './sample-row-link.js';
import { GoToRow } from './go-to-row.js';
import { filterOf, isFiltered, type SamplesSearch } from './samples-search.js';
import style from './samples.module.css';

const route = getRouteApi('/studies/$id/samples');

const ROW_HEIGHT = 58;
const NARROW_ROW_HEIGHT = 112;

/** All samples of a study: found by words and by what they are, opened one by one. */
export function SamplesPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<'filters' | 'corrections' | null>(null);
  const open = (panel: typeof opened): void => setOpened((before) => (before === panel ? null : panel));
  const head = useQuery(samplePageQuery(id, filterOf(search), 0));
  const total = head.data?.total ?? 0;
  const change = (changed: SampleFilter): void =>
    void navigate({
      search: (before) => ({ ...before, ...changed, row: undefined }),
      replace: true,
      resetScroll: false,
    });
  const goTo = (row: number): void =>
    void navigate({
      search: (before) => ({ ...before, row: Math.min(Math.max(row, 1), total) }),
      replace: true,
      resetScroll: false,
    });
  useRowShortcuts(search.row, total, goTo);

  return (
    <div className={style.page}>
      <aside className={style.side} data-opened={opened === 'filters'} aria-label="Filters">
        <SampleFilters
          studyId={id}
          search={search}
          onChange={change}
          onClear={() => void navigate({ search: {}, replace: true, resetScroll: false })}
        />
      </aside>
      <div className={style.main}>
        <div className={style.tools}>
          <SearchBox
            label="Search samples"
            placeholder="Words, “a phrase”, -without"
            className={style.seek}
            words={search.q ?? ''}
            onSeek={(q) => change({ q })}
          />
          <Button className={style.narrow} variant="default" onClick={() => open('filters')}>
            Filters
          </Button>
          <GoToRow total={total} onGo={goTo} />
          <Button variant="default" aria-expanded={opened === 'corrections'} onClick={() => open('corrections')}>
            Corrections
          </Button>
        </div>
        {opened === 'corrections' && <CorrectionsPanel studyId={id} />}
        <Asked query={head}>
          {(page) => (
            <SampleList page={page} studyId={id} search={search} onClear={() => void navigate({ search: {} })} />
          )}
        </Asked>
      </div>
    </div>
  );
}

interface SampleListProps {
  readonly page: SamplePage;
  readonly studyId: string;
  readonly search: SamplesSearch;
  readonly onClear: () => void;
}

function SampleList({ page: { total, index }, studyId, search, onClear }: SampleListProps) {
  const isNarrow = useMediaQuery('(max-width: 45rem)', false, { getInitialValueInEffect: false });
  if (total === 0 && index.state === 'ready') return <NoSamples isFiltered={isFiltered(search)} onClear={onClear} />;
  const filter = filterOf(search);
  return (
    <>
      <IndexNotice index={index} />
      <div className={style.above}>
        <p>
          <strong>{count(total)}</strong> {total === 1 ? 'sample' : 'samples'}
        </p>
        <ShowAll />
        <StepLegend types={shownStepTypes} />
      </div>
      <PagedList
        key={JSON.stringify(filter)}
        label="Samples"
        total={total}
        rowHeight={isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
        pageSize={SAMPLES_A_PAGE}
        pageQuery={(offset) => samplePageQuery(studyId, filter, offset)}
        rowsOf={({ samples }) => samples}
        marked={search.row === undefined ? undefined : search.row - 1}
      >
        {(sample, place) => <SampleRowLink studyId={studyId} sample={sample} place={place} search={search} />}
      </PagedList>
    </>
  );
}

function NoSamples({ isFiltered: isHidden, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (!isHidden) {
    return (
      <PlainState title="No samples yet" text="They come with the evaluation: see in the overview how far it is." />
    );
  }
  return (
    <PlainState title="No sample fits" text="None has these words and all that the filters ask for.">
      <Button variant="default" onClick={onClear}>
        Show all samples
      </Button>
    </PlainState>
  );
}

function useRowShortcuts(row: number | undefined, total: number, goTo: (row: number) => void): void {
  const next = (): void => goTo((row ?? 0) + 1);
  const previous = (): void => goTo((row ?? 2) - 1);
  useShortcuts([
    { keys: 'j', text: 'Next row', run: next },
    { keys: 'k', text: 'Previous row', run: previous },
    { keys: 'ArrowDown', text: 'Next row', run: next },
    { keys: 'ArrowUp', text: 'Previous row', run: previous },
    { keys: 'Home', text: 'First row', run: () => goTo(1) },
    { keys: 'End', text: 'Last row', run: () => goTo(total) },
  ]);
}
