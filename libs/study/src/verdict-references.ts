import type { SpecProblem } from './spec-problem.js';
import type { StudySpec } from './spec/study-spec.js';
import { formatPath, type PathStep } from './validation-problems.js';
import type { LineAt } from './yaml-document.js';

/** Where the verdict's rule names an arm or a benchmark that is no part of the study: it could never be met. */
export function verdictReferenceProblems(spec: StudySpec, lineAt?: LineAt): readonly SpecProblem[] {
  const { arms, verdict, evaluation } = spec;
  const measured = evaluation.benchmarks.map(({ name }) => name);
  const problem = (steps: readonly PathStep[], expected: string, found: string): SpecProblem => ({
    path: formatPath(steps),
    expected,
    found: JSON.stringify(found),
    ...(lineAt === undefined ? {} : { line: lineAt(steps) }),
  });
  const controls = (verdict.controls ?? []).flatMap((arm, place) => {
    if (arms.includes(arm)) return [];
    const expected = 'must be an arm of this study: add it to arms, or take it out here';
    return [problem(['verdict', 'controls', place], expected, arm)];
  });
  const utility = (verdict.utility ?? []).flatMap(({ benchmark }, place) => {
    if (measured.includes(benchmark)) return [];
    const expected = 'must be a benchmark of this study: add it to evaluation.benchmarks, or take it out here';
    return [problem(['verdict', 'utility', place, 'benchmark'], expected, benchmark)];
  });
  return [...controls, ...utility];
}
