import type { BenchmarkItem } from '@retrace/benchmarks';

/** One part of a checkpoint's samples, which a worker makes by itself. */
export interface Shard {
  /** From 0. */
  readonly place: number;
  /** How many there are. */
  readonly of: number;
}

/** Small enough for several workers to share a checkpoint, large enough for loading the model to matter little. */
const samplesPerShard = 500;

/** The parts in which so many samples are made. */
export function shardsOf(samples: number): readonly Shard[] {
  const of = Math.max(1, Math.ceil(samples / samplesPerShard));
  return Array.from({ length: of }, (_, place) => ({ place, of }));
}

/** A shard's items: every so many-th, so that each has its part of every benchmark, and no item two. */
export function itemsOf(items: readonly BenchmarkItem[], { place, of }: Shard): readonly BenchmarkItem[] {
  return items.filter((_, index) => index % of === place);
}
