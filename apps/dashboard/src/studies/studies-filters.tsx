import { Select } from '@mantine/core';

import { verdictLooks } from '../figures/verdict-badge.js';
import { SearchBox } from '../shell/search-box.js';
import { oneOf } from '../shell/search-text.js';
import { states, verdicts, type StudiesSearch } from './studies-search.js';
import style from './studies.module.css';

interface StudiesFiltersProps {
  readonly search: StudiesSearch;
  readonly onChange: (change: StudiesSearch) => void;
}

/** Which studies are listed: the address holds the same. */
export function StudiesFilters({ search, onChange }: StudiesFiltersProps) {
  return (
    <div role="search" className={style.filters}>
      <SearchBox
        label="Search studies"
        placeholder="Search by name or id"
        className={style.seek}
        words={search.q ?? ''}
        onSeek={(q) => onChange({ q })}
      />
      <Select
        className={style.choice}
        aria-label="State"
        placeholder="Any state"
        clearable
        data={states}
        value={search.state ?? null}
        onChange={(value) => onChange({ state: oneOf(states, value) })}
      />
      <Select
        className={style.choice}
        aria-label="Verdict"
        placeholder="Any verdict"
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
        clearable
        data={verdicts.map((value) => ({ value, label: verdictLooks[value].title }))}
        value={search.verdict ?? null}
        onChange={(value) => onChange({ verdict: oneOf(verdicts, value) })}
      />
    </div>
  );
}
