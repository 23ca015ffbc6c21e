import type { StructureExampleSpec, StructureSpec, StructureStepSpec } from './spec/structure-spec.js';

/** The texts of an example in the order of the structure's steps, and what keeps it from having one for each. */
export interface ExampleSteps {
  readonly texts: readonly string[];
  /** Names of steps without a text. */
  readonly missing: readonly string[];
  /** Keys that stand for no step, or for one that has a text already. */
  readonly unknown: readonly string[];
}

/** Finds each step's text in an example by the step's name, else by its type, where no other step has the same. */
export function exampleSteps({ steps }: Pick<StructureSpec, 'steps'>, example: StructureExampleSpec): ExampleSteps {
  const keys = steps.map((step) => keysOf(step, steps).find((key) => Object.hasOwn(example.steps, key)));
  return {
    texts: keys.flatMap((key) => (key === undefined ? [] : [example.steps[key] ?? ''])),
    missing: steps.filter((_, place) => keys[place] === undefined).map(({ name }) => name),
    unknown: Object.keys(example.steps).filter((key) => !keys.includes(key)),
  };
}

function keysOf({ name, type }: StructureStepSpec, steps: readonly StructureStepSpec[]): readonly string[] {
  const byName = steps.filter((step) => step.name === name).length === 1 ? [name] : [];
  const byType = steps.filter((step) => step.type === type).length === 1 ? [type] : [];
  return [...byName, ...byType];
}
