import { triedMark } from '@retrace/outcomes';

import type { BenchmarkItem } from './benchmark-item.js';

/** Each item so many times. The first try is the item as it is; others are items of their own, with ids like `HumanEval/0#2`. */
export function inTries(items: readonly BenchmarkItem[], tries: number): readonly BenchmarkItem[] {
  return items.flatMap((item) => Array.from({ length: tries }, (_, place) => tryOf(item, place + 1)));
}

function tryOf(item: BenchmarkItem, which: number): BenchmarkItem {
  return which === 1 ? item : { ...item, id: `${item.id}${triedMark(which)}`, try: which };
}
