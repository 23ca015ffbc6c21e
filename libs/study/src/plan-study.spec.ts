import { describe, expect, it } from 'vitest';

import { aStudySpec, rawPreferenceTraining, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { checkpointName, planStudy, plannedUnits } from './plan-study.js';
import type { StudySpec } from './spec/study-spec.js';

const { recipe } = aStudySpec().training;

function studyOf(arms: readonly string[], seeds: readonly number[]): StudySpec {
  const benchmarks = [
    { name: 'strongreject', take: 24 },
    { name: 'xstest', take: 10 },
  ];
  const evaluation = { ...aStudySpec().evaluation, benchmarks };
  return aStudySpec({ arms, training: { seeds, recipe }, evaluation });
}

describe('planStudy', () => {
  it('trains each trained arm once a seed, and samples each checkpoint and the untouched model', () => {
    const plan = planStudy(studyOf(['base', 'alttrain', 'shuffled'], [1, 2]));
    expect(plan.trainingSets).toEqual(['alttrain', 'shuffled']);
    expect(plan.runs.map(checkpointName)).toEqual(['alttrain/1', 'alttrain/2', 'shuffled/1', 'shuffled/2']);
    expect(plan.evaluations.map(({ checkpoint }) => checkpointName(checkpoint))).toEqual([
      'base',
      'alttrain/1',
      'alttrain/2',
      'shuffled/1',
      'shuffled/2',
    ]);
  });

  it('trains the arm by preference by the same seeds as the others', () => {
    const training = rawPreferenceTraining([1, 2]);
    const plan = planStudy(aStudySpec({ arms: ['alttrain', 'alttrain-dpo'], training }));
    expect(plan.trainingSets).toEqual(['alttrain', 'alttrain-dpo']);
    expect(plan.runs.map(checkpointName)).toEqual(['alttrain/1', 'alttrain/2', 'alttrain-dpo/1', 'alttrain-dpo/2']);
  });

  it('counts the samples of a checkpoint over all benchmarks', () => {
    expect(planStudy(studyOf(['base'], [1])).evaluations.map(({ samples }) => samples)).toEqual([34]);
  });

  it('samples no untouched model when the study has no base arm', () => {
    const { evaluations } = planStudy(studyOf(['alttrain'], [7]));
    expect(evaluations.map(({ checkpoint }) => checkpointName(checkpoint))).toEqual(['alttrain/7']);
  });
});

describe('plannedUnits', () => {
  it('lists every unit in the order in which a study meets them', () => {
    const units = plannedUnits(studyOf(['base', 'alttrain'], [1])).map(({ stage, unit }) => `${stage}: ${unit}`);
    expect(units).toEqual([
      'curation: prompts',
      'rewriting: alttrain',
      'training: alttrain/1',
      'evaluation: base',
      'evaluation: alttrain/1',
      'reporting: report',
    ]);
  });

  it('curates nothing when nothing is trained', () => {
    expect(plannedUnits(studyOf(['base'], [1])).map(({ stage }) => stage)).toEqual(['evaluation', 'reporting']);
  });

  it('names no unit twice', () => {
    const units = plannedUnits(aStudySpec({ ...rawStudySpec(), arms: ['base', 'alttrain', 'vanilla-sft'] }));
    expect(new Set(units.map(({ stage, unit }) => `${stage}/${unit}`)).size).toBe(units.length);
  });
});
