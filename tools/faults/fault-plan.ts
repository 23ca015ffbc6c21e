import type { SeededRandom } from '@retrace/statistics';

/** One fault to come. */
export interface PlannedFault {
  /** After the one before it, in milliseconds. */
  readonly afterMs: number;
  /** Which of those that it could strike: a number in [0, 1) of them. */
  readonly choice: number;
}

/** So many faults at random times, at least `leastMs` and less than `mostMs` after each other. */
export function planFaults(
  random: SeededRandom,
  count: number,
  leastMs: number,
  mostMs: number,
): readonly PlannedFault[] {
  return Array.from({ length: count }, () => ({
    afterMs: leastMs + random.below(mostMs - leastMs),
    choice: random.next(),
  }));
}

/** The one that a choice falls on. */
export function chosen<Value>(values: readonly Value[], choice: number): Value {
  const value = values[Math.floor(choice * values.length)];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}

/** All values in an order that the random numbers decide (Fisher and Yates). */
export function shuffled<Value>(values: readonly Value[], random: SeededRandom): readonly Value[] {
  const left = [...values];
  return Array.from({ length: left.length }, () => left.splice(random.below(left.length), 1)).flat();
}

/** A version 4 UUID of random numbers, so that a seed decides ids too. */
export function seededUuid(random: SeededRandom): string {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  const variant = '89ab'[random.below(4)];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20)].join('-');
}
