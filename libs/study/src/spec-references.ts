import { takesDataset } from './attacks.js';
import { ratedBenchmarks } from './benchmarks.js';
import { judgedBenchmarks } from './judged-benchmarks.js';
import { judgeOf } from './judges.js';
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
  return [...verdictProblems(spec), ...attackProblems(spec), ...judgeProblems(spec)].map(
    ({ steps, expected, found }) => ({
      path: formatPath(steps),
      expected,
      found: JSON.stringify(found),
      ...(lineAt === undefined ? {} : { line: lineAt(steps) }),
    }),
  );
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
  const unfit = attacks.flatMap(({ name, dataset }, place): readonly FoundProblem[] => {
    if (takesDataset(name) === (dataset !== undefined)) return [];
    const steps = ['evaluation', 'attacks', place];
    if (dataset !== undefined)
      return [
        { steps: [...steps, 'dataset'], expected: `must not be there: ${name} takes no data set`, found: dataset },
      ];
    return [
      {
        steps: [...steps, 'name'],
        expected: 'must have a data set beside it: add dataset, the name of one in the catalogue',
        found: name,
      },
    ];
  });
  const drawn = attacks.flatMap(({ benchmark, take }, place): readonly FoundProblem[] => {
    const whole = benchmarks.find(({ name }) => name === benchmark);
    const steps = ['evaluation', 'attacks', place];
    if (whole === undefined) return [{ steps: [...steps, 'benchmark'], expected: measuredHere, found: benchmark }];
    if (take <= whole.take) return [];
    const expected = `must not be more than the ${whole.take} that are drawn of ${benchmark}`;
    return [{ steps: [...steps, 'take'], expected, found: take }];
  });
  return [...unfit, ...drawn];
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
