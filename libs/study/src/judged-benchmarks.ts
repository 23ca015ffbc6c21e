import { attackableBenchmarks, benchmarkOf, ratedBenchmarks, type BenchmarkName } from './benchmarks.js';
import { judgeOf } from './judges.js';
import type { JudgeSpec } from './spec/evaluation-spec.js';

/** Of some benchmarks, those whose samples a judge judges: of what it tells, and what its spec asks for. */
export function judgedBenchmarks(
  judge: Pick<JudgeSpec, 'name' | 'asked' | 'benchmarks'>,
  measured: readonly BenchmarkName[],
): readonly BenchmarkName[] {
  const isOfQuality = judgeOf(judge).tells.includes('quality');
  return measured.filter((benchmark) => {
    const fits = isOfQuality ? ratedBenchmarks.includes(benchmark) : isAboutRefusals(benchmark);
    return fits && (judge.benchmarks ?? measured).includes(benchmark);
  });
}

function isAboutRefusals(benchmark: BenchmarkName): boolean {
  return attackableBenchmarks.includes(benchmark) || benchmarkOf(benchmark).counts.some(({ of }) => of === 'safe');
}
