import { disguisedItem, type AttackSpec } from '@retrace/study';

import type { BenchmarkItem } from '../items/benchmark-item.js';
import type { Disguise } from './disguise-of.js';

/**
 * The first so many unsafe prompts that a study draws of a benchmark, in an attack's disguise: each is measured without it
 * too.
 *
 * @throws what the disguise throws
 */
export function attackItems(
  drawn: readonly BenchmarkItem[],
  { name, benchmark, take }: AttackSpec,
  disguise: Disguise,
): readonly BenchmarkItem[] {
  return drawn
    .filter((item) => item.benchmark === benchmark && item.expected.kind === 'refuse')
    .slice(0, take)
    .map((item) => ({
      ...item,
      id: disguisedItem(item.id, name),
      attack: name,
      request: item.prompt,
      ...disguise(item),
    }));
}
