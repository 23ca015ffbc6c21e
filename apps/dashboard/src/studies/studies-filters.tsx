import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

import { verdictLooks } from '../figures/verdict-badge.js';
import { SearchIcon } from '../shell/icons.js';
import { oneOf, someText } from '../shell/search-text.js';
import { states, verdicts, type StudiesSearch } from './studies-search.js';
import style from './studies.module.css';

interface StudiesFiltersProps {
  readonly search: StudiesSearch;
  readonly onChange: (change: StudiesSearch) => void;
}

const TYPED_AFTER_MS = 250;

/** Which studies are listed: the address holds the same. */
export function StudiesFilters({ search, onChange }: StudiesFiltersProps) {
  const [typed, setTyped] = useState(search.q ?? '');
  const seek = useDebouncedCallback((text: string) => onChange({ q: someText(text.trim()) }), TYPED_AFTER_MS);
  return (
    <div role="search" className={style.filters}>
      <TextInput
        type="search"
        aria-label="Search studies"
        placeholder="Search by name or id"
        leftSection={<SearchIcon />}
        className={style.seek}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          seek(value);
        }}
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
        clearable
        data={verdicts.map((value) => ({ value, label: verdictLooks[value].short }))}
        value={search.verdict ?? null}
        onChange={(value) => onChange({ verdict: oneOf(verdicts, value) })}
      />
    </div>
  );
}
