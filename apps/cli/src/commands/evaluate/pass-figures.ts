import type { ScoredSample } from '@retrace/contracts';
import { triedItem } from '@retrace/outcomes';
import { meanAndError, passAtK, type MeanAndError } from '@retrace/statistics';
import { benchmarkOf } from '@retrace/study';

/** How likely one of k tries of a problem is right: the mean of the estimates of all problems. */
export interface PassFigure extends MeanAndError {
  /** `HumanEval pass@10` */
  readonly title: string;
  readonly k: number;
  readonly problems: number;
  readonly tries: number;
  /** Tries without an answer or a score: these are not right. */
  readonly unscored: number;
}

const counts = [1, 10, 100];

/** The figures of benchmarks whose items were tried several times, for k up to the tries that every item has. */
export function passFigures(samples: readonly ScoredSample[]): readonly PassFigure[] {
  return [...Map.groupBy(samples, ({ benchmark }) => benchmark)].flatMap(([benchmark, group]) => {
    if (!areTries(group)) return [];
    const problems = [...Map.groupBy(group.map(readTry), ({ item }) => item).values()];
    const fewest = Math.min(...problems.map((tries) => tries.length));
    return counts
      .filter((k) => k <= fewest)
      .map((k) => ({
        title: `${benchmarkOf(benchmark).title} pass@${k}`,
        k,
        ...meanAndError(problems.map((tries) => passAtK(countOf(tries), k))),
        problems: problems.length,
        tries: group.length,
        unscored: problems.flat().filter(({ isScored }) => !isScored).length,
      }));
  });
}

/** Whether some of the samples are further tries of an item. */
export function areTries(samples: readonly Pick<ScoredSample, 'try'>[]): boolean {
  return samples.some((sample) => sample.try !== undefined);
}

interface ReadTry {
  readonly item: string;
  readonly isRight: boolean;
  readonly isScored: boolean;
}

function readTry(sample: ScoredSample): ReadTry {
  const { score } = sample;
  const isScored = score.kind === 'answer' && score.extracted !== null;
  return { item: triedItem(sample), isRight: score.kind === 'answer' && score.correct, isScored };
}

function countOf(tries: readonly ReadTry[]): { readonly successes: number; readonly trials: number } {
  return { successes: tries.filter(({ isRight }) => isRight).length, trials: tries.length };
}
