import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Failed } from './failed.js';
import { Loading } from './loading.js';

interface AskedProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
  /** Of the grey ones while it loads. */
  readonly lines?: number;
}

/** A view of what the API was asked: loading, failed, or there. What was there stays while it can't be read anew. */
export function Asked<Answer>({ query, children, lines }: AskedProps<Answer>) {
  const isGone = query.isError && !query.isFetching && query.data !== undefined && isNotFound(query.error);
  if (query.data !== undefined && !isGone) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}

function isNotFound(error: Error): boolean {
  return 'notFound' in error && error.notFound === true;
}
