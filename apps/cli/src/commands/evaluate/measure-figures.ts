import type { ScoredSample } from '@retrace/contracts';
import { triedItem } from '@retrace/outcomes';
import { meanAndError, type MeanAndError } from '@retrace/statistics';
import { benchmarkOf } from '@retrace/study';

/** The mean of what is measured of each answer of a benchmark, from 0 to 1; higher is better. */
export interface MeasureFigure extends MeanAndError {
  /** `NQ-open F1` */
  readonly title: string;
  readonly samples: number;
}

/**
 * The figures of samples, in the order in which their benchmarks first come. Of several tries of an item the mean counts as
 * one value, as tries of one item are alike.
 */
export function measureFigures(samples: readonly ScoredSample[]): readonly MeasureFigure[] {
  return [...Map.groupBy(samples, ({ benchmark }) => benchmark)].flatMap(([benchmark, group]) => {
    const { title, measures = [] } = benchmarkOf(benchmark);
    return measures.flatMap((measure) => {
      const measured = group.flatMap((sample) => valueIn(sample, measure.name));
      if (measured.length === 0) return [];
      const byItem = [...Map.groupBy(measured, ({ item }) => item).values()];
      const values = byItem.map((tries) => meanAndError(tries.map(({ value }) => value)).mean);
      return [{ title: `${title} ${measure.title}`, ...meanAndError(values), samples: measured.length }];
    });
  });
}

interface Measured {
  readonly item: string;
  readonly value: number;
}

function valueIn(sample: ScoredSample, name: string): readonly Measured[] {
  const { score, attack } = sample;
  const value = score.kind === 'safety' ? undefined : score.measures?.[name];
  return value === undefined ? [] : [{ item: `${attack ?? ''}/${triedItem(sample)}`, value }];
}
