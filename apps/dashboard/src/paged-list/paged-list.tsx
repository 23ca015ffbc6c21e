import type { UseQueryOptions } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

import style from './paged-list.module.css';
import { usePages } from './use-pages.js';

interface PagedListProps<Page, Row> {
  /** What is listed, for who does not see it. */
  readonly label: string;
  /** Rows that there are on the server. */
  readonly total: number;
  /** Pixels; the same for every row, so that any place is known without what stands before it. */
  readonly rowHeight: number;
  readonly pageSize: number;
  /** The page that begins at a place. */
  readonly pageQuery: (offset: number) => UseQueryOptions<Page>;
  readonly rowsOf: (page: Page) => readonly Row[];
  /** The place of the row that is kept in sight. */
  readonly marked?: number | undefined;
  readonly children: (row: Row, place: number) => ReactNode;
}

/**
 * A list of any length, of which only what is in sight is read and drawn: pages that are left are forgotten. A reader
 * jumps anywhere in it with the scroll bar.
 */
export function PagedList<Page, Row>(props: PagedListProps<Page, Row>) {
  const { label, total, rowHeight, pageSize, pageQuery, rowsOf, marked, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is not memoized, and nothing here memoizes it
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (marked !== undefined && marked < total) virtualizer.scrollToIndex(marked, { align: 'auto' });
  }, [virtualizer, marked, total]);
  const inSight = virtualizer.getVirtualItems();
  const pages = usePages({ places: inSight.map(({ index }) => index), pageSize, pageQuery, rowsOf });
  return (
    <div ref={scroller} className={style.scroller} role="region" aria-label={label} tabIndex={-1}>
      <div role="list" className={style.rows} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ index, start }) => {
          const row = pages.rowAt(index);
          return (
            <div
              key={index}
              role="listitem"
              aria-setsize={total}
              aria-posinset={index + 1}
              className={style.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {row === undefined ? <RowAway hasFailed={pages.error !== null} /> : children(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a row will be once it is read. */
function RowAway({ hasFailed }: { readonly hasFailed: boolean }) {
  if (hasFailed)
    return <p className={style.failed}>This row could not be read. It is asked for again as you scroll.</p>;
  return <span className={style.away} aria-hidden="true" />;
}
