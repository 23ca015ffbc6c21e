import { inSeededOrder } from '@retrace/datasets';

import type { BenchmarkItem } from './benchmark-item.js';
import { inProportion } from './proportional-order.js';

/**
 * The items of one benchmark on which a study measures, drawn by seed alone: the same for every arm, whatever the order
 * in which items come. A larger draw with the same seed contains a smaller one; `take` beyond the set gives all of it.
 *
 * The draw has the shares of the whole, so that its rates estimate the benchmark's own: first of items to be refused and
 * to be answered, then of categories within each. XSTest has 250 safe and 200 unsafe prompts, so 24 of it are 13 safe
 * and 11 unsafe.
 */
export function drawItems(items: readonly BenchmarkItem[], take: number, seed: number): readonly BenchmarkItem[] {
  const expectations = groupsBy(items, ({ expected }) => expected.kind, seed);
  const mixed = expectations.map((group) => inProportion(groupsBy(group, ({ category }) => category, seed)));
  return inProportion(mixed).slice(0, Math.max(0, take));
}

/** The items by a property, groups and items within them in the seed's order. */
function groupsBy(
  items: readonly BenchmarkItem[],
  nameOf: (item: BenchmarkItem) => string,
  seed: number,
): readonly (readonly BenchmarkItem[])[] {
  const groups = Map.groupBy(inSeededOrder(items, 'draw', seed, itemKey), nameOf);
  return inSeededOrder([...groups], 'draw-group', seed, ([name]) => name).map(([, group]) => group);
}

function itemKey({ benchmark, id }: BenchmarkItem): string {
  return `${benchmark}:${id}`;
}
