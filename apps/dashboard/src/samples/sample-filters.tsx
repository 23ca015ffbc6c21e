import { Button, Checkbox } from '@mantine/core';
import type { FacetCount, SampleFacet } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { facetsQuery, type SampleFilter } from '../api/samples-api.js';
import { errorMessage } from '../api/api-error.js';
import { count } from '../figures/figures.js';
import { facets, filterOf, isFiltered, type SamplesSearch } from './samples-search.js';
import style from './samples.module.css';

interface SampleFiltersProps {
  readonly studyId: string;
  readonly search: SamplesSearch;
  readonly onChange: (change: SampleFilter) => void;
  readonly onClear: () => void;
}

/** What samples can be filtered by, each value with how many samples choosing it would leave. */
export function SampleFilters({ studyId, search, onChange, onClear }: SampleFiltersProps) {
  const query = useQuery(facetsQuery(studyId, filterOf(search)));
  const toggle = (facet: SampleFacet, value: string): void => {
    const chosen = search[facet] ?? [];
    const left = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onChange({ [facet]: left.length === 0 ? undefined : left });
  };
  return (
    <div className={style.filters}>
      {query.isError && <p className="muted">The filters could not be read: {errorMessage(query.error)}</p>}
      {facets.map((facet) => (
        <Facet
          key={facet}
          name={facet}
          values={query.data?.facets[facet] ?? []}
          chosen={search[facet] ?? []}
          onToggle={(value) => toggle(facet, value)}
        />
      ))}
      {isFiltered(search) && (
        <Button variant="default" size="compact-sm" onClick={onClear}>
          Clear all filters
        </Button>
      )}
    </div>
  );
}

interface FacetProps {
  readonly name: SampleFacet;
  readonly values: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Values of one facet before somebody asks for all of them. */
const SHOWN_VALUES = 7;

function Facet({ name, values, chosen, onToggle }: FacetProps) {
  const [isWhole, setWhole] = useState(false);
  const gone = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...values, ...gone.map((value) => ({ value, count: 0 }))];
  if (all.length < 2 && chosen.length === 0) return null;
  const shown = isWhole ? all : all.filter(({ value }, index) => index < SHOWN_VALUES || chosen.includes(value));
  return (
    <fieldset className={style.facet}>
      <legend>{name}</legend>
      {shown.map(({ value, count: samples }) => (
        <div key={value} className={style.value}>
          <Checkbox
            size="xs"
            label={valueText(name, value)}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            classNames={{ label: style.valueText ?? '' }}
          />
          <span className={style.count}>{count(samples)}</span>
        </div>
      ))}
      {shown.length < all.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          {all.length - shown.length} more
        </Button>
      )}
    </fieldset>
  );
}

/** A value as a reader knows it. */
function valueText(name: SampleFacet, value: string): string {
  if (name === 'flagged' || name === 'corrected') return value === 'true' ? 'yes' : 'no';
  if (name === 'attack' && value === 'none') return 'as it is';
  if (name === 'seed' && value === 'none') return 'not trained';
  return value.replaceAll('-answer', ' answer');
}
