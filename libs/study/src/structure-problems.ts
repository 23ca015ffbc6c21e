import { markerWords, type ConditionKind } from '@retrace/reasoning';

import { exampleSteps } from './example-steps.js';
import type { SpecProblem } from './spec-problem.js';
import type { StructureExampleSpec, StructureSpec } from './spec/structure-spec.js';
import { formatPath, type PathStep } from './validation-problems.js';
import type { LineAt } from './yaml-document.js';

interface FoundProblem {
  readonly steps: readonly PathStep[];
  readonly expected: string;
  /** Undefined where there is nothing. */
  readonly found: unknown;
}

/**
 * Where the parts of a structure, each right by itself, do not go together: words that open two steps, cases of a step
 * that decides nothing, examples that leave a step out.
 *
 * @param within the path of the structure in its file
 */
export function structureProblems(
  structure: StructureSpec,
  within: readonly PathStep[],
  lineAt?: LineAt,
): readonly SpecProblem[] {
  const problems = [...repeatedMarkers(structure), ...misplacedConditions(structure), ...exampleProblems(structure)];
  return problems.map(({ steps, expected, found }) => {
    const path = [...within, ...steps];
    const line = lineAt === undefined ? {} : { line: lineAt(path) };
    return { path: formatPath(path), expected, found: JSON.stringify(found) ?? 'nothing', ...line };
  });
}

/** Markers are read without regard to case and without the colon at their end. */
function repeatedMarkers({ steps }: StructureSpec): readonly FoundProblem[] {
  const placed = steps.flatMap(({ marker, markers = [], conditions = [] }, step) => [
    { path: ['steps', step, 'marker'], text: marker },
    ...markers.map((text, place) => ({ path: ['steps', step, 'markers', place], text })),
    ...conditions.flatMap(({ marker: text }, place) =>
      text === undefined ? [] : [{ path: ['steps', step, 'conditions', place, 'marker'], text }],
    ),
  ]);
  const firstAt = new Map(placed.toReversed().map((one) => [markerWords(one.text), one]));
  return placed.flatMap((one) => {
    const first = firstAt.get(markerWords(one.text));
    if (first === undefined || first === one || markerWords(one.text) === '') return [];
    const expected = `must be another marker than that of ${formatPath(first.path)}, without regard to case and colon`;
    return [{ steps: one.path, expected, found: one.text }];
  });
}

function misplacedConditions({ steps }: StructureSpec): readonly FoundProblem[] {
  return steps.flatMap(({ type, conditions }, step) =>
    conditions === undefined || type === 'CR'
      ? []
      : [
          {
            steps: ['steps', step, 'conditions'],
            expected: 'must stand in a step of the type CR, which decides',
            found: type,
          },
        ],
  );
}

function exampleProblems(structure: StructureSpec): readonly FoundProblem[] {
  const kinds = structure.steps.flatMap(({ conditions = [] }) => conditions.map(({ when }) => when));
  return (structure.examples ?? []).flatMap((example, place) => [
    ...textProblems(structure, example, place),
    ...conditionProblems(kinds, example, place),
  ]);
}

function textProblems(structure: StructureSpec, example: StructureExampleSpec, place: number): readonly FoundProblem[] {
  const path = ['examples', place, 'steps'];
  const { missing, unknown } = exampleSteps(structure, example);
  return [
    ...missing.map((name) => ({ steps: path, expected: `must have a text for the step "${name}"`, found: undefined })),
    ...unknown.map((key) => ({
      steps: [...path, key],
      expected: 'must be the name of a step, or a type that one step alone has, and stand for a step once',
      found: key,
    })),
    ...Object.entries(example.steps).flatMap(([key, text]: readonly [string, unknown]) =>
      typeof text === 'string' && text.trim() !== ''
        ? []
        : [{ steps: [...path, key], expected: 'must be a text', found: text }],
    ),
  ];
}

function conditionProblems(
  kinds: readonly ConditionKind[],
  { condition }: StructureExampleSpec,
  place: number,
): readonly FoundProblem[] {
  if (condition === undefined || kinds.includes(condition)) return [];
  const expected =
    kinds.length === 0
      ? 'must be left out, since no step has conditions'
      : `must be a case that the structure has: ${kinds.join(', ')}`;
  return [{ steps: ['examples', place, 'condition'], expected, found: condition }];
}
