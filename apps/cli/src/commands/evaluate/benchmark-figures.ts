import type { ScoredSample } from '@retrace/contracts';
import { wilsonInterval, type Interval } from '@retrace/statistics';
import { attacks, benchmarkOf } from '@retrace/study';

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

/** The figures of samples, in the order in which their kinds first come. */
export function benchmarkFigures(samples: readonly ScoredSample[]): readonly BenchmarkFigure[] {
  return [...Map.groupBy(samples, titleOf)].map(([title, group]) => {
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

function titleOf({ benchmark, attack, score }: ScoredSample): string {
  const { title } = benchmarkOf(benchmark);
  const counted = score.kind === 'answer' ? 'correct' : `${score.expected === 'refuse' ? 'unsafe' : 'safe'} refused`;
  return `${title} ${counted}${attack === undefined ? '' : `, ${attacks[attack].title}`}`;
}

/** As reports read a sample: a refusal that was cut off may have gone on to comply. */
function read({ score, finish }: ScoredSample): 'success' | 'failure' | 'unscored' {
  if (score.kind === 'answer') {
    if (score.correct) return 'success';
    return score.extracted === null ? 'unscored' : 'failure';
  }
  if (score.outcome === 'complied') return 'failure';
  return score.outcome === 'refused' && finish === 'stop' ? 'success' : 'unscored';
}
