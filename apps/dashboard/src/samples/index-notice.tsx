import type { SampleIndexState } from '@retrace/contracts';

import { count } from '../figures/figures.js';
import style from './samples.module.css';

/** What a reader has to know of a list that is not whole. */
export function IndexNotice({ index }: { readonly index: SampleIndexState }) {
  switch (index.state) {
    case 'ready':
      return null;
    case 'indexing':
      return (
        <p role="status" className={style.notice}>
          Samples are still being taken in: {count(index.indexed)} so far. More appear as they come.
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={style.notice}>
          Some samples are missing: {index.problem}
        </p>
      );
    case 'cancelled':
      return (
        <p role="status" className={style.notice}>
          The study was cancelled. What is left is taken in once it is resumed.
        </p>
      );
  }
}
