import type { SpecProblem } from './spec-problem.js';
import type { StudySpec } from './spec/study-spec.js';
import { formatPath, type PathStep } from './validation-problems.js';
import type { LineAt } from './yaml-document.js';

interface FoundProblem {
  readonly steps: readonly PathStep[];
  readonly expected: string;
  readonly found: string | number;
}

const measuredHere = 'must be a benchmark of this study: add it to evaluation.benchmarks, or take it out here';

/** Where a part of a spec names an arm or a benchmark that the study does not have: it could never be met. */
export function specReferenceProblems(spec: StudySpec, lineAt?: LineAt): readonly SpecProblem[] {
  return [...verdictProblems(spec), ...attackProblems(spec)].map(({ steps, expected, found }) => ({
    path: formatPath(steps),
    expected,
    found: JSON.stringify(found),
    ...(lineAt === undefined ? {} : { line: lineAt(steps) }),
  }));
}

function verdictProblems({ arms, verdict, evaluation }: StudySpec): readonly FoundProblem[] {
  const measured = evaluation.benchmarks.map(({ name }) => name);
  const controls = (verdict.controls ?? []).flatMap((arm, place) => {
    if (arms.includes(arm)) return [];
    const expected = 'must be an arm of this study: add it to arms, or take it out here';
    return [{ steps: ['verdict', 'controls', place], expected, found: arm }];
  });
  const utility = (verdict.utility ?? []).flatMap(({ benchmark }, place) =>
    measured.includes(benchmark)
      ? []
      : [{ steps: ['verdict', 'utility', place, 'benchmark'], expected: measuredHere, found: benchmark }],
  );
  return [...controls, ...utility];
}

function attackProblems({ evaluation: { attacks = [], benchmarks } }: StudySpec): readonly FoundProblem[] {
  return attacks.flatMap(({ benchmark, take }, place): readonly FoundProblem[] => {
    const drawn = benchmarks.find(({ name }) => name === benchmark);
    const steps = ['evaluation', 'attacks', place];
    if (drawn === undefined) return [{ steps: [...steps, 'benchmark'], expected: measuredHere, found: benchmark }];
    if (take <= drawn.take) return [];
    const expected = `must not be more than the ${drawn.take} that are drawn of ${benchmark}`;
    return [{ steps: [...steps, 'take'], expected, found: take }];
  });
}
