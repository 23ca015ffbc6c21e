import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { aStudySpec, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { parseStudySpec } from './parse-study-spec.js';
import { SpecInvalid, type SpecProblem } from './spec-problem.js';
import { recipeOf } from './spec/training-spec.js';

const { recipe } = aStudySpec().training;
const preference = { ...recipe, objective: 'dpo', dpo: { beta: 0.1 } };
const preferring = ['base', 'alttrain', 'alttrain-dpo'];

function problemsOf(training: object, arms: readonly string[] = preferring): readonly SpecProblem[] {
  try {
    parseStudySpec(stringify({ ...rawStudySpec(), arms, training: { seeds: [1], ...training } }), 'study.yaml');
    return [];
  } catch (error) {
    if (error instanceof SpecInvalid) return error.problems;
    throw error;
  }
}

describe('the recipe by preference', () => {
  it('trains alttrain-dpo, and the other recipe all others', () => {
    const { training } = aStudySpec({ arms: preferring, training: { seeds: [1], recipe, preference } });
    expect(recipeOf(training, 'alttrain-dpo')).toMatchObject({ objective: 'dpo', dpo: { beta: 0.1 } });
    expect(recipeOf(training, 'alttrain')).not.toHaveProperty('objective');
  });

  it('is needed by a study with that arm', () => {
    expect(problemsOf({ recipe })).toEqual([
      {
        path: 'training.preference',
        expected: 'must be a recipe by preference, such as dpo: the study has the arm alttrain-dpo',
        line: expect.any(Number),
      },
    ]);
  });

  it('is refused in a study without it, with its line and the way out', () => {
    expect(problemsOf({ recipe, preference }, ['base', 'alttrain'])).toEqual([
      {
        path: 'training.preference',
        expected: 'must be left out, as no arm is trained by it: take it out here, or add alttrain-dpo to arms',
        line: expect.any(Number),
      },
    ]);
  });

  it.each([
    ['of examples', { recipe, preference: recipe }, 'training.preference.objective', /must be dpo/],
    ['without its beta', { recipe, preference: { ...recipe, objective: 'dpo' } }, 'training.preference.dpo', /beta/],
    [
      'of every weight',
      { recipe, preference: { ...preference, method: 'full' } },
      'training.preference.method',
      /lora/,
    ],
    ['without any key', { recipe, preference: null }, 'training.preference', /must be a recipe/],
    [
      'without an adapter',
      { recipe, preference: { ...preference, lora: undefined } },
      'training.preference.lora',
      /rank/,
    ],
    ['for other arms', { recipe: preference, preference }, 'training.recipe.objective', /for training\.preference/],
    ['in part for others', { recipe: { ...recipe, dpo: { beta: 1 } }, preference }, 'training.recipe.dpo', /left out/],
    [
      'that holds to nothing',
      { recipe, preference: { ...preference, dpo: { beta: 0 } } },
      'training.preference.dpo.beta',
      /less than/,
    ],
  ])('is refused %s', (_, training, path, expected) => {
    expect(problemsOf(training)).toMatchObject([{ path, expected: expect.stringMatching(expected) }]);
  });
});

describe("Unsloth's kernels", () => {
  const quick = { ...recipe, kernels: 'unsloth' };
  const arms = ['base', 'alttrain'];

  it.each([
    ['an adapter', quick],
    ['an adapter on a backbone in 4 bit', { ...quick, method: 'qlora' }],
  ])('can be had for %s', (_, allowed) => {
    expect(problemsOf({ recipe: allowed }, arms)).toEqual([]);
  });

  it.each([
    ['every weight', { ...quick, method: 'full', lora: undefined }, 'kernels', /the method is "full"/],
    ['DoRA', { ...quick, method: 'dora' }, 'kernels', /the method is "dora"/],
    ['an attention of the recipe', { ...quick, attention: 'flash-attention-2' }, 'attention', /choose it themselves/],
    ['other names', { ...recipe, kernels: 'quick' }, 'kernels', /plain/],
  ])('are refused for %s', (_, refused, key, expected) => {
    const found = [{ path: `training.recipe.${key}`, expected: expect.stringMatching(expected) }];
    expect(problemsOf({ recipe: refused }, arms)).toMatchObject(found);
  });

  it('are refused for training by preference', () => {
    expect(problemsOf({ recipe, preference: { ...preference, kernels: 'unsloth' } })).toMatchObject([
      { path: 'training.preference.kernels', expected: 'must be plain: the objective is "dpo"' },
    ]);
  });

  it('stand in no recipe that does not ask for them, whose hash stays what it was', () => {
    expect(aStudySpec().training.recipe).not.toHaveProperty('kernels');
  });
});
