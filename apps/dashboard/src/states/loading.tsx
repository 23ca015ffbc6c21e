import { Skeleton } from '@mantine/core';

import style from './states.module.css';

/** Grey lines where a view will be. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div role="status" aria-label="Loading" className={style.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={28} radius="sm" />
      ))}
    </div>
  );
}
