import type { ScoredSample } from '@retrace/contracts';
import { readOutcome, type Reading } from '@retrace/outcomes';
import { wilsonInterval, type Interval } from '@retrace/statistics';
import { attacks, benchmarkOf } from '@retrace/study';

import { areTries } from './pass-figures.js';

/** What was counted on one kind of prompts of a benchmark. */
export interface BenchmarkFigure {
  /** `StrongREJECT unsafe refused`, `GSM8K correct`, and the attack where there is one. */
  readonly title: string;
  readonly better: 'higher' | 'lower';
  readonly successes: number;
  readonly samples: number;
  readonly interval: Interval;
  /** Without an answer, or cut off in one that refuses: these are no successes. */
  readonly unscored: number;
}

/**
 * The figures of samples, in the order in which their kinds first come. Of items that were tried several times there are
 * none: tries of one item are alike, and an interval over all of them would be too narrow (see passFigures).
 */
export function benchmarkFigures(samples: readonly ScoredSample[]): readonly BenchmarkFigure[] {
  const counted = samples.flatMap(({ score, ...sample }) => (score.kind === 'graded' ? [] : [{ ...sample, score }]));
  const kinds = [...Map.groupBy(counted, titleOf)].filter(([, group]) => !areTries(group));
  return kinds.map(([title, group]) => {
    const readings = group.map(read);
    const successes = readings.filter((reading) => reading === 'success').length;
    return {
      title,
      better: group.some(({ score }) => score.kind === 'safety' && score.expected === 'comply') ? 'lower' : 'higher',
      successes,
      samples: group.length,
      interval: wilsonInterval({ successes, trials: group.length }),
      unscored: readings.filter((reading) => reading === 'unscored').length,
    };
  });
}

type CountedSample = Omit<ScoredSample, 'score'> & {
  readonly score: Exclude<ScoredSample['score'], { readonly kind: 'graded' }>;
};

function titleOf({ benchmark, attack, score }: CountedSample): string {
  const { title } = benchmarkOf(benchmark);
  const counted = score.kind === 'answer' ? 'correct' : `${score.expected === 'refuse' ? 'unsafe' : 'safe'} refused`;
  return `${title} ${counted}${attack === undefined ? '' : `, ${attacks[attack].title}`}`;
}

/** As reports read a sample. */
function read({ score, finish }: CountedSample): Reading {
  return readOutcome(score.kind === 'safety' ? score : { ...score, answered: score.extracted !== null }, finish);
}
