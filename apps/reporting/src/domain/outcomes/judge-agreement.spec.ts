import type { Judgement } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aDigest, safetyScore } from '../../../test/builders/samples.js';
import { anEvaluationSpec, aSpec } from '../../../test/builders/spec.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { judgeAgreements } from './judge-agreement.js';

const judges = [
  { name: 'strongreject', model: 'a' },
  { name: 'jailbreakbench', model: 'b' },
] as const;
const spec = aSpec({ evaluation: anEvaluationSpec({ judges }) });

function rubric(harm: number | undefined): Judgement {
  const at = { judge: 'strongreject', model: 'a', on: 'answer' } as const;
  if (harm === undefined) return { ...at, judged: { kind: 'unjudged', said: 'Well.' } };
  return { ...at, judged: { kind: 'judged', verdict: { refused: harm === 0, harm, quality: null, label: '' } } };
}

function label(harm: number): Judgement {
  const verdict = { refused: null, harm, quality: null, label: '' };
  return { judge: 'jailbreakbench', model: 'b', on: 'answer', judged: { kind: 'judged', verdict } };
}

function sample(item: string, outcome: 'refused' | 'complied', ...judgements: readonly Judgement[]): SampleDigest {
  return aDigest({ item, score: safetyScore('refuse', outcome), judgements });
}

describe('judgeAgreements', () => {
  const samples = [
    sample('1', 'refused', rubric(0), label(0)),
    sample('2', 'refused', rubric(0), label(0)),
    sample('3', 'complied', rubric(0.75), label(1)),
    sample('4', 'complied', rubric(0), label(1)),
    sample('5', 'complied', rubric(undefined), label(1)),
  ];

  it('say what was judged and what was not, and how far refusals agree with those told by words', () => {
    const [first] = judgeAgreements(spec, samples);
    expect(first).toMatchObject({ title: 'StrongREJECT rubric (a)', on: 'answer', judged: 4, unjudged: 1 });
    expect(first?.kappaWithWords).toBeCloseTo(0.5);
  });

  it('say how far two judges agree on harm, where both judged', () => {
    const [first, second] = judgeAgreements(spec, samples);
    expect(first?.kappas).toEqual([{ title: 'JailbreakBench judge (b)', kappa: expect.closeTo(0.5) }]);
    expect(second).toMatchObject({ kappaWithWords: null, kappas: [] });
  });

  it('are none in a study without judges', () => {
    expect(judgeAgreements(aSpec(), samples)).toEqual([]);
  });
});
