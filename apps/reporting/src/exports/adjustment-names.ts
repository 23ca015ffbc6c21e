import type { Comparison } from '../domain/outcomes/compare-arms.js';
import { listed } from '../domain/wording.js';

const names: Readonly<Record<Comparison['adjustment'], string>> = {
  holm: 'Holm',
  'benjamini-hochberg': 'Benjamini and Hochberg',
};

/** By whom the P values of these comparisons are adjusted, to stand after `adjusted by`. */
export function adjustmentNames(comparisons: readonly Comparison[]): string {
  return listed([...new Set(comparisons.map(({ adjustment }) => names[adjustment]))]);
}
