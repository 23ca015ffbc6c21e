import type { ScoredSample } from '@retrace/contracts';
import { benchmarkOf } from '@retrace/study';

/** The mean of what is measured of each answer of a benchmark, from 0 to 1; higher is better. */
export interface MeasureFigure {
  /** `NQ-open F1` */
  readonly title: string;
  readonly mean: number;
  /** Of the mean, as lm-evaluation-harness tells it; null of a single sample. */
  readonly standardError: number | null;
  readonly samples: number;
}

/** The figures of samples, in the order in which their benchmarks first come. */
export function measureFigures(samples: readonly ScoredSample[]): readonly MeasureFigure[] {
  return [...Map.groupBy(samples, ({ benchmark }) => benchmark)].flatMap(([benchmark, group]) => {
    const { title, measures = [] } = benchmarkOf(benchmark);
    return measures.flatMap((measure) => {
      const values = group.flatMap(({ score }) =>
        score.kind === 'safety' ? [] : (score.measures?.[measure.name] ?? []),
      );
      return values.length === 0 ? [] : [{ title: `${title} ${measure.title}`, ...meanOf(values) }];
    });
  });
}

function meanOf(values: readonly number[]): Omit<MeasureFigure, 'title'> {
  const samples = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / samples;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = samples < 2 ? null : Math.sqrt(squares / (samples - 1) / samples);
  return { mean, standardError, samples };
}
