import type { ScoredSample } from '@retrace/contracts';

import { percent } from '../../terminal/percent.js';
import { plainTable } from '../../terminal/plain-table.js';
import { benchmarkFigures, type BenchmarkFigure } from './benchmark-figures.js';
import { measureFigures, type MeasureFigure } from './measure-figures.js';

/** All figures of samples as tables: what was counted, and what was measured. */
export function evaluationText(samples: readonly ScoredSample[]): string {
  const [counted, measured] = [benchmarkFigures(samples), measureFigures(samples)];
  const tables = [
    ...(counted.length === 0 ? [] : [figuresText(counted)]),
    ...(measured.length === 0 ? [] : [measuresText(measured)]),
  ];
  return tables.join('\n\n');
}

function measuresText(figures: readonly MeasureFigure[]): string {
  return plainTable(
    ['', 'mean', 'standard error', 'samples'],
    figures.map(({ title, mean, standardError, samples }) => [
      `${title} ↑`,
      mean.toFixed(3),
      standardError === null ? '' : standardError.toFixed(3),
      String(samples),
    ]),
  );
}

/** A table of figures, a line each. */
function figuresText(figures: readonly BenchmarkFigure[]): string {
  return plainTable(
    ['', 'rate', '95 % interval', 'counts', 'no answer'],
    figures.map(({ title, better, successes, samples, interval, unscored }) => [
      `${title} ${better === 'higher' ? '↑' : '↓'}`,
      `${percent(successes / samples)} %`,
      `${percent(interval.lower)}–${percent(interval.upper)} %`,
      `${successes}/${samples}`,
      unscored === 0 ? '' : String(unscored),
    ]),
  );
}
