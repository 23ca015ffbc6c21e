import { Button } from '@mantine/core';
import type { SampleView } from '@retrace/contracts';
import { Link } from '@tanstack/react-router';

import { count } from '../../figures/figures.js';
import type { SamplesSearch } from '../samples-search.js';
import style from './one.module.css';

interface SampleHeadProps {
  readonly studyId: string;
  readonly sample: SampleView;
  /** Of the list from which it was opened. */
  readonly list: SamplesSearch;
  readonly onStep: (by: 1 | -1) => void;
}

/** What a sample is of, and the ways from it: back to the list, and to its neighbours there. */
export function SampleHead({ studyId, sample, list, onStep }: SampleHeadProps) {
  const { benchmark, promptId, category, attack } = sample;
  const about = [category, attack === undefined ? 'as it is' : `attack ${attack}`];
  return (
    <header className={style.head}>
      <Link to="/studies/$id/samples" params={{ id: studyId }} search={list}>
        ← All samples
      </Link>
      <h2 className={style.title}>
        {benchmark} {promptId}
      </h2>
      <span className="muted">{about.filter((part) => part !== undefined).join(' · ')}</span>
      {list.row !== undefined && (
        <nav aria-label="Neighbours" className={style.neighbours}>
          <span className="muted">Row {count(list.row)}</span>
          <Button variant="default" size="compact-sm" disabled={list.row === 1} onClick={() => onStep(-1)}>
            Previous
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => onStep(1)}>
            Next
          </Button>
        </nav>
      )}
    </header>
  );
}
