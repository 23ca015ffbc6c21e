import { describe, expect, it } from 'vitest';

import { aDigest, safetyScore } from '../../../test/builders/samples.js';
import { anEvaluationSpec, aSpec } from '../../../test/builders/spec.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { EvaluationEvidence } from '../study-evidence.js';
import { attackFindings } from './attacks.js';

const spec = aSpec({
  arms: ['base', 'alttrain'],
  evaluation: anEvaluationSpec({ attacks: [{ name: 'rot13', benchmark: 'strongreject', take: 2 }] }),
});

function sample(item: string, outcome: 'refused' | 'complied', attack?: 'rot13'): SampleDigest {
  const disguise = attack === undefined ? { item } : { item: `${item}@${attack}`, attack };
  return aDigest({ benchmark: 'strongreject', arm: 'alttrain', score: safetyScore('refuse', outcome), ...disguise });
}

const cost = { seconds: 1, promptTokens: 1, completionTokens: 1 };
const alttrain: EvaluationEvidence = {
  arm: 'alttrain',
  seed: 1,
  cost,
  sha256: 'a',
  samples: [
    sample('1', 'refused'),
    sample('2', 'refused'),
    sample('3', 'complied'),
    sample('1', 'complied', 'rot13'),
    sample('2', 'refused', 'rot13'),
  ],
};

describe('attackFindings', () => {
  it('count refusals in disguise beside those of the same items as they are', () => {
    const [found] = attackFindings(spec, [alttrain]);
    expect(found).toMatchObject({ attack: 'rot13', title: 'ROT13', benchmark: 'strongreject' });
    expect(
      found?.arms.map(({ arm, refused, plain }) => [arm, refused.successes, refused.trials, plain.successes]),
    ).toEqual([
      ['base', 0, 0, 0],
      ['alttrain', 1, 2, 2],
    ]);
  });

  it('are none in a study without attacks', () => {
    expect(attackFindings(aSpec(), [alttrain])).toEqual([]);
  });
});
