import type { DatasetPlaces } from '@retrace/datasets';
import type { AttackSpec, BenchmarkName } from '@retrace/study';

import { attackItems } from '../attacks/attack-items.js';
import { disguiseOf } from '../attacks/disguise-of.js';
import type { BenchmarkItem } from './benchmark-item.js';
import { drawItems } from './draw-items.js';
import { readBenchmarkItems } from './read-benchmark-items.js';

/** What a model is measured on. */
export interface ItemPlan {
  readonly benchmarks: readonly {
    readonly name: BenchmarkName;
    /** All items when left out. */
    readonly take?: number;
  }[];
  readonly attacks?: readonly AttackSpec[];
  readonly seed: number;
}

/**
 * The items of a plan: those of each benchmark, and then those of each attack. The same for every model, so that comparisons
 * are paired.
 *
 * @throws what readBenchmarkItems and disguiseOf throw
 * @throws TranslationMissing
 */
export async function plannedItems(plan: ItemPlan, places: DatasetPlaces): Promise<readonly BenchmarkItem[]> {
  const { benchmarks, attacks = [], seed } = plan;
  const drawn = benchmarks.map(async ({ name, take = Infinity }) =>
    drawItems(await readBenchmarkItems(name, places), take, seed),
  );
  const plain = (await Promise.all(drawn)).flat();
  const attacked = attacks.map(async (attack) => attackItems(plain, attack, await disguiseOf(attack, places, seed)));
  return [...plain, ...(await Promise.all(attacked)).flat()];
}
