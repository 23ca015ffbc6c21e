import type { ArmName } from '@retrace/study';

import type { SampleDigest } from '../../src/domain/samples/sample-digest.js';
import { aDigest } from './samples.js';

/** A summary with its ROUGE-L. */
export function aSummary(item: string, rougeL: number, changes: Partial<SampleDigest> = {}): SampleDigest {
  return {
    ...aDigest({ benchmark: 'cnn-dailymail', item, score: { kind: 'graded', answered: true, measures: { rougeL } } }),
    ...changes,
  };
}

/** What is left of a summary that failed, or that nothing was measured of. */
export function anUnmeasuredSummary(item: string, changes: Partial<SampleDigest> = {}): SampleDigest {
  return { ...aSummary(item, 0), measures: {}, ...changes };
}

/** ROUGE-L of as many summaries around 0.3, each arm with its own small deviations; `less` is what it lost. */
export function someRougeL(arm: ArmName, count: number, less = 0): readonly number[] {
  const shift = arm === 'base' ? 1 : 3;
  return Array.from({ length: count }, (_, place) => 0.3 + 0.01 * (place % 5) + 0.002 * ((place * shift) % 7) - less);
}

export function someSummaries(values: readonly number[], changes: Partial<SampleDigest> = {}): readonly SampleDigest[] {
  return values.map((rougeL, place) => aSummary(String(place), rougeL, changes));
}
