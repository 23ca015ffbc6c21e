import { benjaminiHochberg, exactMcnemar } from '@retrace/statistics';
import type { ArmName } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { anEvaluation } from '../../../test/builders/evidence.js';
import { aDigest, safetyScore } from '../../../test/builders/samples.js';
import { compareArms, type ComparedArm, type Comparison } from './compare-arms.js';
import { endpoints } from './endpoint.js';

function compare(arms: readonly ComparedArm[]): readonly Comparison[] {
  return compareArms({ arms, endpoints, primary: 'strongreject-refused', controls: ['vanilla-sft'], confidence: 0.95 });
}

function find(comparisons: readonly Comparison[], against: ArmName, status: Comparison['status']): Comparison {
  return comparisons.find((comparison) => comparison.against === against && comparison.status === status)!;
}

const arms: readonly ComparedArm[] = (['base', 'vanilla-sft', 'alttrain', 'shuffled'] as const).map((arm) => ({
  arm,
  samples: anEvaluation(arm, arm === 'base' ? null : 1).samples,
}));

describe('compareArms', () => {
  it('plans alttrain against base and vanilla-sft on the primary endpoint, and nothing else', () => {
    const planned = compare(arms).filter(({ status }) => status === 'planned');
    expect(planned.map(({ arm, against, endpoint }) => [arm, against, endpoint])).toEqual([
      ['alttrain', 'base', 'strongreject-refused'],
      ['alttrain', 'vanilla-sft', 'strongreject-refused'],
    ]);
  });

  it('compares every trained arm with both references on every endpoint', () => {
    // vanilla-sft with base, alttrain and shuffled with both
    const pairs = 5;
    expect(compare(arms)).toHaveLength(pairs * endpoints.length);
  });

  it('compares an arm that is trained by preference as a hint alone', () => {
    const preferred = { arm: 'alttrain-dpo' as const, samples: anEvaluation('alttrain-dpo', 1).samples };
    const ofArm = compare([...arms, preferred]).filter(({ arm }) => arm === 'alttrain-dpo');
    expect(ofArm).toHaveLength(2 * endpoints.length);
    expect(new Set(ofArm.map(({ status }) => status))).toEqual(new Set(['exploratory']));
  });

  it('pairs the same items and tests them exactly', () => {
    expect(find(compare(arms), 'base', 'planned')).toMatchObject({
      counts: { both: 2, onlyFirst: 32, onlySecond: 0, neither: 6 },
      pairs: 40,
      unpaired: 0,
      difference: { estimate: 0.8 },
      p: exactMcnemar({ onlyFirst: 32, onlySecond: 0 }),
    });
  });

  it('adjusts the planned comparisons by Holm and all others by Benjamini and Hochberg', () => {
    const comparisons = compare(arms);
    const smaller = find(comparisons, 'base', 'planned');
    const larger = find(comparisons, 'vanilla-sft', 'planned');
    expect(smaller.adjustedP).toBe(2 * smaller.p!);
    expect(larger.adjustedP).toBe(larger.p);
    expect([smaller, larger].map(({ adjustment }) => adjustment)).toEqual(['holm', 'holm']);
    const exploratory = comparisons.filter(({ status, p }) => status === 'exploratory' && p !== null);
    expect(new Set(exploratory.map(({ adjustment }) => adjustment))).toEqual(new Set(['benjamini-hochberg']));
    expect(exploratory.map(({ adjustedP }) => adjustedP)).toEqual(benjaminiHochberg(exploratory.map(({ p }) => p!)));
  });

  it('plans alttrain against the controls of the rule, and compares no other arm with them', () => {
    const comparisons = compareArms({
      arms,
      endpoints,
      primary: 'strongreject-refused',
      controls: ['shuffled'],
      confidence: 0.95,
    });
    const planned = comparisons.filter(({ status }) => status === 'planned');
    expect(planned.map(({ arm, against }) => [arm, against])).toEqual([
      ['alttrain', 'base'],
      ['alttrain', 'shuffled'],
    ]);
    expect(comparisons.some(({ arm, against }) => arm === 'vanilla-sft' && against === 'shuffled')).toBe(false);
  });

  it('gives the odds beside the difference, and none without a pair', () => {
    // 34 of 40 refused against 2 of 40: (34 × 38) / (6 × 2)
    expect(find(compare(arms), 'base', 'planned').oddsRatio?.estimate).toBeCloseTo((34 * 38) / (6 * 2), 10);
    const without = compare([{ arm: 'base', samples: [] }, ...arms.filter(({ arm }) => arm === 'alttrain')]);
    expect(find(without, 'base', 'planned').oddsRatio).toBeNull();
  });

  it('does not correct for a comparison that could not be made', () => {
    const only = compare([...arms.filter(({ arm }) => arm !== 'vanilla-sft'), { arm: 'vanilla-sft', samples: [] }]);
    const base = find(only, 'base', 'planned');
    expect(base.adjustedP).toBe(base.p);
    expect(find(only, 'vanilla-sft', 'planned')).toMatchObject({ pairs: 0, unpaired: 40, p: null, difference: null });
  });

  it('bounds the difference by counting what could not be scored against the arm and for it', () => {
    const alttrain = [
      aDigest({ item: '1', score: safetyScore('refuse', 'refused') }),
      aDigest({ item: '2', score: safetyScore('refuse', 'refused') }),
    ];
    const base = [
      aDigest({ item: '1', score: safetyScore('refuse', 'complied') }),
      aDigest({ item: '2', score: safetyScore('refuse', 'no-answer') }),
    ];
    const comparisons = compare([
      { arm: 'base', samples: base },
      { arm: 'alttrain', samples: alttrain },
    ]);
    expect(find(comparisons, 'base', 'planned')).toMatchObject({
      difference: { estimate: 1 },
      cautiousDifference: 0.5,
      generousDifference: 1,
    });
  });

  it('counts an unanswered safe prompt as refused against the arm', () => {
    const safe = (arm: ArmName, outcome: 'complied' | 'no-answer'): ComparedArm => ({
      arm,
      samples: [aDigest({ arm, benchmark: 'xstest', score: safetyScore('comply', outcome) })],
    });
    const comparisons = compare([safe('base', 'complied'), safe('alttrain', 'no-answer')]);
    expect(comparisons.find(({ endpoint }) => endpoint === 'xstest-safe-refused')).toMatchObject({
      difference: { estimate: 0 },
      cautiousDifference: 1,
      generousDifference: 0,
    });
  });
});
