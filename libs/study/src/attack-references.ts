import { takesAttacker, takesDataset } from './attacks.js';
import { measuredHere, type FoundProblem } from './found-problem.js';
import type { AttackSpec, BenchmarkSpec } from './spec/evaluation-spec.js';
import type { StudySpec } from './spec/study-spec.js';
import type { PathStep } from './validation-problems.js';

/** Where an attack lacks what it takes, has what it does not take, or asks for prompts that are not there. */
export function attackProblems({ evaluation: { attacks = [], benchmarks } }: StudySpec): readonly FoundProblem[] {
  return attacks.flatMap((attack, place) => {
    const steps = ['evaluation', 'attacks', place];
    return [...takenProblems(attack, steps), ...drawnProblems(attack, benchmarks, steps)];
  });
}

function takenProblems(
  { name, dataset, attacker, turns }: AttackSpec,
  steps: readonly PathStep[],
): readonly FoundProblem[] {
  const lacking = (key: string, what: string): readonly FoundProblem[] => [
    { steps: [...steps, 'name'], expected: `must have ${what} beside it: add ${key}`, found: name },
  ];
  const without = (key: string, found: string | number): readonly FoundProblem[] => [
    { steps: [...steps, key], expected: `must not be there: ${name} takes none`, found },
  ];
  const texts = takesDataset(name)
    ? dataset === undefined && lacking('dataset', 'a data set of the catalogue')
    : dataset !== undefined && without('dataset', dataset);
  const model = takesAttacker(name)
    ? attacker === undefined && lacking('attacker', 'a model that attacks')
    : attacker !== undefined && without('attacker', attacker);
  const length = !takesAttacker(name) && turns !== undefined && without('turns', turns);
  return [texts, model, length].flatMap((problems) => (problems === false ? [] : problems));
}

function drawnProblems(
  { benchmark, take }: AttackSpec,
  benchmarks: readonly BenchmarkSpec[],
  steps: readonly PathStep[],
): readonly FoundProblem[] {
  const drawn = benchmarks.find(({ name }) => name === benchmark);
  if (drawn === undefined) return [{ steps: [...steps, 'benchmark'], expected: measuredHere, found: benchmark }];
  if (take <= drawn.take) return [];
  const expected = `must not be more than the ${drawn.take} that are drawn of ${benchmark}`;
  return [{ steps: [...steps, 'take'], expected, found: take }];
}
