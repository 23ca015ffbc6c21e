import { didYouMean } from '@retrace/study';

/** A recipe that a spec, or another recipe, names and nobody has. */
export class RecipeUnknown extends Error {
  readonly code = 'recipe-unknown';
  readonly retriable = false;

  constructor(name: string, known: readonly string[]) {
    super(`There is no recipe '${name}'.${didYouMean(name, known)} There are: ${known.toSorted().join(', ')}.`);
    this.name = 'RecipeUnknown';
  }
}

/** Recipes that extend each other in a circle. */
export class RecipeCircular extends Error {
  readonly code = 'recipe-circular';
  readonly retriable = false;

  constructor(names: readonly string[]) {
    super(`Recipes extend each other in a circle: ${names.join(' → ')}. Take one "extends" out.`);
    this.name = 'RecipeCircular';
  }
}
