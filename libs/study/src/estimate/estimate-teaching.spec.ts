import { describe, expect, it } from 'vitest';

import { aStudySpec, rawPreferenceTraining } from '../../../../tools/testing/builders/study-spec.js';
import { estimateTeaching } from './estimate-teaching.js';
import type { StudySpec } from '../spec/study-spec.js';

const price = { promptPerMillion: 1, completionPerMillion: 10 };

function modelSpec(teacher: object = {}, changes: Record<string, unknown> = {}): StudySpec {
  const prompts = {
    sources: [
      { dataset: 'star-1', take: 900 },
      { dataset: 'gsm8k-train', take: 100 },
    ],
    maxAnswerWords: 40,
    seed: 1,
  };
  return aStudySpec({ teacher: 'model', teacherModel: { name: 'a', ...teacher }, prompts, ...changes });
}

describe('estimateTeaching', () => {
  it('has nothing to estimate of the template teacher', () => {
    expect(estimateTeaching(aStudySpec())).toBeUndefined();
  });

  it('counts two calls a prompt where the default reasoning is wanted too, and one in ten again', () => {
    const estimate = estimateTeaching(modelSpec());
    expect(estimate).toMatchObject({ prompts: 1000, likely: { calls: 2200 }, most: { calls: 8000 } });
    expect(estimate?.likely).not.toHaveProperty('money');
    const alone = estimateTeaching(modelSpec({}, { arms: ['base', 'alttrain'] }));
    expect(alone?.likely.calls).toBe(1100);
    const training = rawPreferenceTraining();
    const preferred = estimateTeaching(modelSpec({}, { arms: ['base', 'alttrain-dpo'], training }));
    expect(preferred?.likely.calls).toBe(2200);
  });

  it('prices tokens, and is at most what all attempts at full length would cost', () => {
    const estimate = estimateTeaching(modelSpec({ price, maxTokens: 1000, repairs: 0, samples: 0 }));
    const { likely, most } = estimate ?? {};
    expect(estimate?.currency).toBe('USD');
    expect(most?.completionTokens).toBe(2_000_000);
    expect(likely?.money).toBeCloseTo(
      ((likely?.promptTokens ?? 0) * 1 + (likely?.completionTokens ?? 0) * 10) / 1_000_000,
      9,
    );
  });

  it('asks nothing for a study that trains nothing', () => {
    expect(estimateTeaching(modelSpec({}, { arms: ['base'] }))?.likely.calls).toBe(0);
  });
});
