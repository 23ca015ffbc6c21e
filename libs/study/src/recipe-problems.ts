import { preferenceArm } from './arm.js';
import type { FoundProblem } from './found-problem.js';
import type { RecipeSpec, TrainingObjective } from './spec/recipe-spec.js';
import type { StudySpec } from './spec/study-spec.js';

type RecipeKey = 'recipe' | 'preference';

/** Where the keys of a study's recipes contradict each other, or what its arms are trained by. */
export function recipeProblems({ arms, training }: StudySpec): readonly FoundProblem[] {
  const { recipe, preference } = training;
  return [
    ...objectiveProblems(recipe, 'recipe'),
    ...methodProblems(recipe, 'recipe'),
    ...kernelsProblems(recipe, 'recipe'),
    ...preferenceProblems(preference, arms.includes(preferenceArm)),
  ];
}

function preferenceProblems(preference: RecipeSpec | undefined, isAskedFor: boolean): readonly FoundProblem[] {
  const steps = ['training', 'preference'];
  if (preference === undefined) {
    const expected = `must be a recipe by preference, such as dpo: the study has the arm ${preferenceArm}`;
    return isAskedFor ? [{ steps, expected }] : [];
  }
  if (!isAskedFor) {
    const expected = `must be left out, as no arm is trained by it: take it out here, or add ${preferenceArm} to arms`;
    return [{ steps, expected }];
  }
  return [
    ...objectiveProblems(preference, 'preference'),
    ...methodProblems(preference, 'preference'),
    ...kernelsProblems(preference, 'preference'),
  ];
}

const objectives = { recipe: 'sft', preference: 'dpo' } as const satisfies Readonly<
  Record<RecipeKey, TrainingObjective>
>;

const wrongObjective: Readonly<Record<RecipeKey, string>> = {
  recipe: 'must be sft: a recipe by preference is for training.preference',
  preference: 'must be dpo: a recipe by examples is for training.recipe',
};

function objectiveProblems({ objective = 'sft', dpo }: RecipeSpec, key: RecipeKey): readonly FoundProblem[] {
  const within = ['training', key];
  if (objective !== objectives[key])
    return [{ steps: [...within, 'objective'], expected: wrongObjective[key], found: objective }];
  switch (objective) {
    case 'sft':
      if (dpo === undefined) return [];
      return [{ steps: [...within, 'dpo'], expected: 'must be left out: the objective is "sft"' }];
    case 'dpo':
      if (dpo !== undefined) return [];
      return [{ steps: [...within, 'dpo'], expected: 'must be there, with its beta: the objective is "dpo"' }];
  }
}

function methodProblems({ objective, method = 'lora', lora }: RecipeSpec, key: RecipeKey): readonly FoundProblem[] {
  const within = ['training', key];
  if (method === 'full' && objective === 'dpo') {
    const expected = 'must be lora, dora or qlora: the objective "dpo" trains an adapter only';
    return [{ steps: [...within, 'method'], expected, found: method }];
  }
  if (method === 'full' && lora !== undefined) {
    const expected = 'has no use for lora: take it out, by null where it is extended';
    return [{ steps: [...within, 'method'], expected, found: method }];
  }
  if (method !== 'full' && lora === undefined) {
    const expected = `must be there, with its rank, alpha and dropout: the method is "${method}"`;
    return [{ steps: [...within, 'lora'], expected }];
  }
  return [];
}

/** What Unsloth's kernels do not speed up, or do not heed. */
function kernelsProblems(
  { kernels = 'plain', objective = 'sft', method = 'lora', attention }: RecipeSpec,
  key: RecipeKey,
): readonly FoundProblem[] {
  if (kernels === 'plain') return [];
  const within = ['training', key];
  if (objective !== 'sft')
    return [{ steps: [...within, 'kernels'], expected: 'must be plain: the objective is "dpo"', found: kernels }];
  if (method !== 'lora' && method !== 'qlora') {
    const expected = `must be plain: the method is "${method}", and not lora or qlora`;
    return [{ steps: [...within, 'kernels'], expected, found: kernels }];
  }
  if (attention === undefined) return [];
  const expected = 'must be left out: the kernels are "unsloth", which choose it themselves';
  return [{ steps: [...within, 'attention'], expected, found: attention }];
}
