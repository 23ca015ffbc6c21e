import { attackProblems } from './attack-references.js';
import { ratedBenchmarks } from './benchmarks.js';
import { judgedBenchmarks } from './judged-benchmarks.js';
import { judgeOf } from './judges.js';
import { measuredHere, type FoundProblem } from './found-problem.js';
import { recipeProblems } from './recipe-problems.js';
import type { SpecProblem } from './spec-problem.js';
import type { StudySpec } from './spec/study-spec.js';
import { formatPath } from './validation-problems.js';
import type { LineAt } from './yaml-document.js';

/** Where parts of a spec that are valid by themselves can't be met together, such as a benchmark that it has not. */
export function specReferenceProblems(spec: StudySpec, lineAt?: LineAt): readonly SpecProblem[] {
  const problems = [...verdictProblems(spec), ...attackProblems(spec), ...judgeProblems(spec), ...recipeProblems(spec)];
  return problems.map(({ steps, expected, found }) => ({
    path: formatPath(steps),
    expected,
    ...(found === undefined ? {} : { found: JSON.stringify(found) }),
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

function judgeProblems({ evaluation: { judges = [], benchmarks } }: StudySpec): readonly FoundProblem[] {
  const measured = benchmarks.map(({ name }) => name);
  const asked = judges.flatMap((judge, place) =>
    (judge.benchmarks ?? []).flatMap((benchmark, index): readonly FoundProblem[] => {
      const steps = ['evaluation', 'judges', place, 'benchmarks', index];
      if (!measured.includes(benchmark)) return [{ steps, expected: measuredHere, found: benchmark }];
      if (judgedBenchmarks(judge, measured).includes(benchmark)) return [];
      return [{ steps, expected: `must be a benchmark that ${judge.name} can judge`, found: benchmark }];
    }),
  );
  const unrated = benchmarks.flatMap(({ name }, place): readonly FoundProblem[] => {
    const isRated = judges.some((judge) => judgeOf(judge).tells.includes('quality'));
    if (!ratedBenchmarks.includes(name) || isRated) return [];
    const expected =
      'must be rated, and no judge is there to do it: add { name: mt-bench, model: … } to evaluation.judges';
    return [{ steps: ['evaluation', 'benchmarks', place, 'name'], expected, found: name }];
  });
  return [...asked, ...unrated];
}
