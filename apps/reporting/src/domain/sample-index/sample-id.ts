import { createHash } from 'node:crypto';

import type { ScoredSample } from '@retrace/contracts';

/**
 * A sample's id within its study: 16 hexadecimal digits made of what tells it from the others, so that links, flags and
 * labels stay with it however often it is indexed.
 */
export function sampleId({
  arm,
  seed,
  benchmark,
  item,
  attack,
}: Pick<ScoredSample, 'arm' | 'seed' | 'benchmark' | 'item' | 'attack'>): string {
  const name = JSON.stringify([arm, seed, benchmark, item, attack ?? null]);
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
