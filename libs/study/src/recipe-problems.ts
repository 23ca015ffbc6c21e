import type { FoundProblem } from './found-problem.js';
import type { RecipeSpec } from './spec/recipe-spec.js';

/** Where the keys of a study's recipe contradict each other. */
export function recipeProblems({ method = 'lora', lora }: RecipeSpec): readonly FoundProblem[] {
  if (method === 'full' && lora !== undefined) {
    const expected = 'has no use for lora: take it out, by null where it is extended';
    return [{ steps: ['training', 'recipe', 'method'], expected, found: method }];
  }
  if (method !== 'full' && lora === undefined) {
    const expected = `must be there, with its rank, alpha and dropout: the method is "${method}"`;
    return [{ steps: ['training', 'recipe', 'lora'], expected }];
  }
  return [];
}
