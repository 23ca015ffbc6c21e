import { describe, expect, it } from 'vitest';

import { aStudySpec, rawPreferenceTraining } from '../../../../tools/testing/builders/study-spec.js';
import { estimateStudy } from './estimate-study.js';
import { measured } from './measured.js';
import type { Work, WorkEstimate } from './work-estimate.js';

/** Three arms, of which two are trained on 12 prompts once; two samples each of at most 24 tokens. */
const small = aStudySpec();

function workOf(work: Work, ...[spec = small, terms]: Partial<Parameters<typeof estimateStudy>>): WorkEstimate {
  const found = estimateStudy(spec, terms).work.find((one) => one.work === work);
  if (found === undefined) throw new Error(`it has no ${work}`);
  return found;
}

describe('estimateStudy', () => {
  it('counts runs, and samples of every checkpoint', () => {
    expect(estimateStudy(small)).toMatchObject({ runs: 2, samples: 6 });
    const attacked = aStudySpec({
      evaluation: { ...small.evaluation, attacks: [{ name: 'rot13', benchmark: 'strongreject', take: 2 }] },
    });
    expect(estimateStudy(attacked).samples).toBe(12);
  });

  it('has training take from short examples to the longest that the recipe allows', () => {
    expect(workOf('training')).toMatchObject({
      count: { from: 24, to: 24 },
      tokens: { from: 24 * measured.exampleTokens, to: 24 * 320 },
    });
  });

  it('counts what a preference has read four times', () => {
    const arms = ['base', 'vanilla-sft', 'alttrain', 'alttrain-dpo'];
    const { tokens } = workOf('training', aStudySpec({ arms, training: rawPreferenceTraining() }));
    expect(tokens.to).toBe((2 + 4) * 12 * 320);
  });

  it('has no output longer than it may be', () => {
    const { tokens } = workOf('sampling');
    expect(tokens).toEqual({ from: 6 * (measured.promptTokens + 24), to: 6 * (measured.promptTokens + 24) });
  });

  it('takes no more than a budget for each checkpoint', () => {
    const budgeted = aStudySpec({ evaluation: { ...small.evaluation, budget: { tokens: 10 } } });
    expect(workOf('sampling', budgeted).tokens).toEqual({ from: 30, to: 30 });
  });

  it('tells the time of the embedded model by what was seen, the fastest first', () => {
    const { from, to } = estimateStudy(small).seconds ?? { from: 0, to: 0 };
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
  });

  it('makes up no time for a model that was never measured, and says what would tell it', () => {
    const large = aStudySpec({ backbone: 'qwen3-8b' });
    expect(estimateStudy(large).seconds).toBeNull();
    expect(workOf('training', large).unknown).toEqual([expect.stringContaining('--train-rate')]);
    expect(workOf('sampling', large).unknown).toEqual([expect.stringContaining('--sample-rate')]);
    const told = estimateStudy(large, { trainingRate: 1000, samplingRate: 500 });
    expect(told.seconds?.from).toBeCloseTo((24 * measured.exampleTokens) / 1000 + (6 * 24) / 500);
  });

  it('has no price where nothing has one', () => {
    expect(estimateStudy(small).money).toBeNull();
  });

  it('prices a machine by the hour', () => {
    const { seconds, money } = estimateStudy(small, { pricePerHour: 3600 });
    expect(money).toEqual({ ...seconds, currency: 'USD' });
  });

  it('prices a teacher by its spec, or else by what is told', () => {
    const teacherModel = { name: 'a' };
    const unpriced = aStudySpec({ teacher: 'model', teacherModel });
    expect(estimateStudy(unpriced).money).toBeNull();
    expect(workOf('teaching', unpriced).unknown).toContainEqual(expect.stringContaining('--price-in'));
    expect(estimateStudy(unpriced, { priceIn: 1, priceOut: 2 }).money).toMatchObject({ currency: 'USD' });
    const price = { promptPerMillion: 1, completionPerMillion: 2, currency: 'EUR' };
    const priced = aStudySpec({ teacher: 'model', teacherModel: { ...teacherModel, price } });
    expect(estimateStudy(priced, { priceIn: 99, priceOut: 99 }).money).toEqual({
      ...estimateStudy(unpriced, { priceIn: 1, priceOut: 2 }).money,
      currency: 'EUR',
    });
  });

  it('has a judge see every part of every sample that it can judge', () => {
    const judges = [{ name: 'strongreject', model: 'm', on: ['answer', 'trace'] }];
    const judged = aStudySpec({ evaluation: { ...small.evaluation, judges } });
    expect(workOf('judging', judged)).toMatchObject({ count: { from: 12, to: 12 } });
    expect(workOf('judging', judged).money).toBeUndefined();
    expect(workOf('judging', judged, { priceIn: 1_000_000 }).money?.from).toBeGreaterThan(12);
  });

  it('has only sampling where no arm is trained', () => {
    const arms = ['base', 'prompt-only'];
    const { work, runs } = estimateStudy(aStudySpec({ arms, verdict: { ...small.verdict } }));
    expect(runs).toBe(0);
    expect(work.map((one) => one.work)).toEqual(['sampling']);
  });
});
