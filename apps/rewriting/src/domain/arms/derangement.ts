import { createHash } from 'node:crypto';

/**
 * The values in another order, in which none keeps its place; the seed alone decides which. All orders are listed, so
 * it is meant for a handful of values. Undefined for a single value, which has no other place.
 */
export function derangement<Value>(values: readonly Value[], seed: number): readonly Value[] | undefined {
  const moved = permutations(values.map((_, place) => place)).filter((places) =>
    places.every((from, to) => from !== to),
  );
  return moved[hashed(seed) % Math.max(moved.length, 1)]?.flatMap((from) => values.slice(from, from + 1));
}

function permutations(places: readonly number[]): readonly (readonly number[])[] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) =>
    permutations(places.filter((place) => place !== first)).map((rest) => [first, ...rest]),
  );
}

/** 32 bits of the seed's SHA-256, so that neighbouring seeds do not give neighbouring orders. */
function hashed(seed: number): number {
  return createHash('sha256').update(`derangement\n${seed}`).digest().readUInt32BE();
}
