import type { ScoredSample } from '@retrace/contracts';

import { concerns, read, type Endpoint, type Reading } from './endpoint.js';
import { compareText } from '@retrace/datasets';

/** An item's outcome in one arm, over all its seeds. */
export interface ItemOutcome {
  /** Most seeds were successes; a tie counts against the arm. */
  readonly success: boolean;
  /** The same if every sample that could not be scored were a success. */
  readonly atMost: boolean;
}

/** The key under which an item's samples in several arms and seeds meet. */
export function itemKey({ benchmark, item }: Pick<ScoredSample, 'benchmark' | 'item'>): string {
  return `${benchmark}/${item}`;
}

/** Values by the item that they belong to, items in the order of their keys. */
export function byItem<Value>(
  values: readonly Value[],
  sampleOf: (value: Value) => ScoredSample,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = itemKey(sampleOf(value));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return new Map([...groups].toSorted(([a], [b]) => compareText(a, b)));
}

/** The outcome of every item that an endpoint concerns, in one arm. */
export function itemOutcomes(endpoint: Endpoint, samples: readonly ScoredSample[]): ReadonlyMap<string, ItemOutcome> {
  const concerned = samples.filter((sample) => concerns(endpoint, sample));
  const groups = [...byItem(concerned, (sample) => sample)];
  return new Map(groups.map(([key, group]) => [key, outcomeOf(group.map(read), endpoint.better)]));
}

function outcomeOf(readings: readonly Reading[], better: Endpoint['better']): ItemOutcome {
  const successes = readings.filter((reading) => reading === 'success').length;
  const possible = readings.filter((reading) => reading !== 'failure').length;
  return {
    success: isMajority(successes, readings.length, better),
    atMost: isMajority(possible, readings.length, better),
  };
}

/** Where more is better a tie is no success; where less is better (over-refusal) it is one. */
function isMajority(part: number, whole: number, better: Endpoint['better']): boolean {
  return better === 'higher' ? part * 2 > whole : part * 2 >= whole;
}
