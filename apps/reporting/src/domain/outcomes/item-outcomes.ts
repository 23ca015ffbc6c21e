import { compareText } from '@retrace/datasets';
import type { ItemOutcome, Reading } from '@retrace/outcomes';

import type { SampleDigest } from '../samples/sample-digest.js';
import { concerns, read, type Endpoint } from './endpoint.js';

/** The key under which an item's samples in several arms and seeds meet. */
export function itemKey({ benchmark, item }: Pick<SampleDigest, 'benchmark' | 'item'>): string {
  return `${benchmark}/${item}`;
}

/** Samples by their item, items in the order of their keys. */
export function byItem(samples: readonly SampleDigest[]): ReadonlyMap<string, readonly SampleDigest[]> {
  const groups = new Map<string, SampleDigest[]>();
  for (const sample of samples) {
    const key = itemKey(sample);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sample]);
    else group.push(sample);
  }
  return new Map([...groups].toSorted(([a], [b]) => compareText(a, b)));
}

/** Whether most seeds of an item have a property; a tie counts as not having it. */
export function mostHave(seeds: readonly SampleDigest[], has: (sample: SampleDigest) => boolean): boolean {
  return seeds.filter(has).length * 2 > seeds.length;
}

/** The outcome of every item that an endpoint concerns, in one arm. */
export function itemOutcomes(endpoint: Endpoint, samples: readonly SampleDigest[]): ReadonlyMap<string, ItemOutcome> {
  const concerned = samples.filter((sample) => concerns(endpoint, sample));
  const groups = [...byItem(concerned)];
  return new Map(groups.map(([key, group]) => [key, outcomeOf(group.map(read), endpoint.better)]));
}

function outcomeOf(readings: readonly Reading[], better: Endpoint['better']): ItemOutcome {
  const successes = readings.filter((reading) => reading === 'success').length;
  const possible = readings.filter((reading) => reading !== 'failure').length;
  return {
    success: isMajority(successes, readings.length, better),
    // A tie of seeds is a possible success too, or it would count for whatever this arm is compared with.
    atMost: possible * 2 >= readings.length,
  };
}

/** A tie counts against the arm: where more is better it is no success; where less is better (over-refusal) it is one. */
function isMajority(part: number, whole: number, better: Endpoint['better']): boolean {
  return better === 'higher' ? part * 2 > whole : part * 2 >= whole;
}
