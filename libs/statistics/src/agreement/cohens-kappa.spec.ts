import { describe, expect, it } from 'vitest';

import { cohensKappa } from './cohens-kappa.js';

function kappaOf(first: string, second: string): number | undefined {
  return cohensKappa(Array.from(first, (label, place) => [label, second[place] ?? ''] as const));
}

describe('cohensKappa', () => {
  // made with scikit-learn 1.9.1, cohen_kappa_score
  it.each([
    ['yyyynnnn', 'yyynnnny', 0.5],
    ['abcabcabca', 'abcabbabcc', 0.7014925373134329],
    ['yyyn', 'nnny', -0.6],
    ['aabb', 'abab', 0],
  ])('of %s and %s is %d', (first, second, kappa) => {
    expect(kappaOf(first, second)).toBeCloseTo(kappa, 12);
  });

  it('is nothing where chance agrees on all', () => {
    expect(kappaOf('aaa', 'aaa')).toBeUndefined();
    expect(cohensKappa([])).toBeUndefined();
  });
});
