import { hash } from 'node:crypto';

/**
 * A place in a random order that the seed and the id alone decide: SHA-256 of `purpose`, seed and id, in hex. Keys
 * compare as text. The order of arrival has no part in it, so a choice by key is the same however rows come in.
 *
 * @param purpose keeps two orders of the same ids apart, such as which to take and how to sort them
 */
export function seededKey(purpose: string, seed: number, id: string): string {
  return hash('sha256', `${purpose}\n${seed}\n${id}`, 'hex');
}

/** The values in the order of their seeded keys. */
export function inSeededOrder<Value>(
  values: readonly Value[],
  purpose: string,
  seed: number,
  idOf: (value: Value) => string,
): readonly Value[] {
  return values
    .map((value) => ({ value, key: seededKey(purpose, seed, idOf(value)) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ value }) => value);
}

/** Order of code units, the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
