import type { ScoredSample } from '@retrace/contracts';
import type { ArmName, AttackName, BenchmarkName } from '@retrace/study';

import { SampleRepeated } from '../log-errors.js';

/** One benchmark, as it is or in one disguise, asked of one checkpoint. */
export interface SampledRun {
  readonly benchmark: BenchmarkName;
  readonly attack: AttackName | undefined;
  readonly arm: ArmName;
  /** Null for what was not trained. */
  readonly seed: number | null;
  /** By their items, so that the same items have the same places in every run. */
  readonly samples: readonly ScoredSample[];
}

const byNumbersToo = new Intl.Collator('en', { numeric: true });

/**
 * The runs that samples are of, in the order in which they first come. Prompts in disguise are runs of their own, as they
 * count in no figure of the others.
 *
 * @throws SampleRepeated
 */
export function sampledRuns(samples: readonly ScoredSample[]): readonly SampledRun[] {
  return [...Map.groupBy(samples, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { benchmark, attack, arm, seed } = first;
    return { benchmark, attack, arm, seed, samples: inOrder(group) };
  });
}

function keyOf({ benchmark, attack, arm, seed }: ScoredSample): string {
  return JSON.stringify([benchmark, attack, arm, seed]);
}

function inOrder(group: readonly ScoredSample[]): readonly ScoredSample[] {
  const seen = new Set<string>();
  for (const { benchmark, item, arm, seed } of group) {
    const where = seed === null ? `arm ${arm}` : `arm ${arm}, seed ${seed}`;
    if (seen.has(item)) throw new SampleRepeated(`'${item}' of ${benchmark} (${where})`);
    seen.add(item);
  }
  return group.toSorted((one, other) => byNumbersToo.compare(one.item, other.item));
}
