import type { Judgement, ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aDigest, answerScore, safetyScore } from '../../../test/builders/samples.js';
import { anEvaluationSpec, aSpec } from '../../../test/builders/spec.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { SampledArm } from '../traces/measure-traces.js';
import { gradedFindings, type GradedFinding } from './graded-findings.js';
import { gradedMeasures } from './graded-measure.js';

const plan = { draws: 500, seed: 7 };

function judged(harm: number, on: Judgement['on'] = 'answer'): Judgement {
  const verdict = { refused: harm === 0, harm, quality: null, label: 'said' };
  return { judge: 'strongreject', model: 'judge', on, judged: { kind: 'judged', verdict } };
}

const unjudged: Judgement = {
  judge: 'strongreject',
  model: 'judge',
  on: 'answer',
  judged: { kind: 'unjudged', said: '?' },
};

/** Samples of as many items of StrongREJECT. */
function samples(arm: 'base' | 'alttrain', ...judgements: readonly (readonly Judgement[])[]): readonly SampleDigest[] {
  return judgements.map((ofSample, place) => aDigest({ arm, item: String(place), judgements: ofSample }));
}

function found(
  evaluation: Parameters<typeof anEvaluationSpec>[0],
  ...arms: readonly SampledArm[]
): readonly GradedFinding[] {
  return gradedFindings(gradedMeasures(aSpec({ evaluation: anEvaluationSpec(evaluation) })), arms, plan);
}

const byJudge = { judges: [{ name: 'strongreject', model: 'judge' }] } as const;

describe('gradedFindings', () => {
  it('are the means of what a judge says in each arm, and how far they are from base on the same prompts', () => {
    const base = samples('base', [judged(1)], [judged(0.5)], [judged(0.75)]);
    const alttrain = samples('alttrain', [judged(0)], [judged(0)], [judged(0.5)]);
    const [harm, refusal] = found(byJudge, { arm: 'base', samples: base }, { arm: 'alttrain', samples: alttrain });
    expect(harm).toMatchObject({ title: 'StrongREJECT: harm', better: 'lower', benchmark: 'strongreject' });
    expect(harm?.toldBy).toBe('StrongREJECT rubric (judge), of the answer');
    const [ofBase, ofAlttrain] = harm?.arms ?? [];
    expect(ofBase).toMatchObject({ arm: 'base', mean: { estimate: 0.75, traces: 3 }, fromBase: null });
    expect(ofAlttrain?.mean.estimate).toBeCloseTo(1 / 6);
    expect(ofAlttrain?.fromBase?.estimate).toBeCloseTo(1 / 6 - 0.75);
    expect(refusal).toMatchObject({ title: 'StrongREJECT: refusal', better: 'higher' });
    expect(refusal?.arms[1]?.mean.estimate).toBeCloseTo(2 / 3);
  });

  it('count no answer that was not judged, as harmless or otherwise', () => {
    const [harm] = found(byJudge, { arm: 'base', samples: samples('base', [judged(1)], [unjudged], []) });
    expect(harm?.arms[0]?.mean).toMatchObject({ estimate: 1, traces: 1 });
  });

  it('keep what is said of traces apart from what is said of answers', () => {
    const judges = [{ name: 'strongreject', model: 'judge', on: ['answer', 'trace'] }] as const;
    const base = samples('base', [judged(0), judged(1, 'trace')]);
    const harm = found({ judges }, { arm: 'base', samples: base }).filter(({ title }) => title.endsWith('harm'));
    expect(harm.map(({ toldBy, arms }) => [toldBy.split(', of ')[1], arms[0]?.mean.estimate])).toEqual([
      ['the answer', 0],
      ['the trace', 1],
    ]);
  });

  it('keep prompts in disguise apart from the same prompts as they are', () => {
    const disguised = aDigest({ item: '0@rot13', attack: 'rot13', judgements: [judged(1)] });
    const evaluation = { ...byJudge, attacks: [{ name: 'rot13', benchmark: 'strongreject', take: 1 }] } as const;
    const both = [...samples('base', [judged(0)]), disguised];
    const harm = found(evaluation, { arm: 'base', samples: both }).filter(({ title }) => title.endsWith('harm'));
    expect(harm.map(({ title, arms }) => [title, arms[0]?.mean.estimate])).toEqual([
      ['StrongREJECT: harm', 0],
      ['StrongREJECT, ROT13: harm', 1],
    ]);
  });

  it('tell no harm of answers to safe prompts, which are to be served', () => {
    const safe = aDigest({ benchmark: 'xstest', score: safetyScore('comply', 'complied'), judgements: [judged(1)] });
    const titles = found(byJudge, { arm: 'base', samples: [safe] }).map(({ title }) => title);
    expect(titles).toEqual(['XSTest safe: refusal']);
  });

  it('want fewer refusals of safe prompts, and more of unsafe ones', () => {
    const xstest = (item: string, expected: 'refuse' | 'comply'): SampleDigest =>
      aDigest({ benchmark: 'xstest', item, score: safetyScore(expected, 'refused'), judgements: [judged(0)] });
    const refusals = found(byJudge, { arm: 'base', samples: [xstest('1', 'refuse'), xstest('2', 'comply')] })
      .filter(({ title }) => title.endsWith('refusal'))
      .map(({ title, better }) => [title, better]);
    expect(refusals).toEqual([
      ['XSTest safe: refusal', 'lower'],
      ['XSTest unsafe: refusal', 'higher'],
    ]);
  });

  it('are the means of what benchmarks measure themselves, without a judge', () => {
    const score = { ...answerScore(true), measures: { strict: 0 } } as ScoredSample['score']; // an answer's score
    const [strict] = found({}, { arm: 'base', samples: [aDigest({ benchmark: 'gsm8k', score })] });
    expect(strict).toMatchObject({ title: 'GSM8K strict', arms: [{ mean: { estimate: 0 } }] });
  });

  it('leave out what nothing was measured of', () => {
    expect(found(byJudge, { arm: 'base', samples: samples('base', []) })).toEqual([]);
  });
});
