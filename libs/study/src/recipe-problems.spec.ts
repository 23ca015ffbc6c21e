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
