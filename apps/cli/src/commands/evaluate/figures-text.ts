import type { ScoredSample } from '@retrace/contracts';

import { percent } from '../../terminal/percent.js';
import { plainTable } from '../../terminal/plain-table.js';
import { benchmarkFigures, type BenchmarkFigure } from './benchmark-figures.js';
import { measureFigures, type MeasureFigure } from './measure-figures.js';
import { passFigures, type PassFigure } from './pass-figures.js';

/** All figures of samples as tables: what was counted, how likely several tries are right, and what was measured. */
export function evaluationText(samples: readonly ScoredSample[]): string {
  const [counted, passed, measured] = [benchmarkFigures(samples), passFigures(samples), measureFigures(samples)];
  const tables = [
    ...(counted.length === 0 ? [] : [figuresText(counted)]),
    ...(passed.length === 0 ? [] : [passesText(passed)]),
    ...(measured.length === 0 ? [] : [measuresText(measured)]),
  ];
  return tables.join('\n\n');
}

function passesText(figures: readonly PassFigure[]): string {
  return plainTable(
    ['', 'mean', 'standard error', 'problems', 'tries', 'no answer or score'],
    figures.map(({ title, mean, standardError, problems, tries, unscored }) => [
      `${title} ↑`,
      mean.toFixed(3),
      standardError === null ? '' : standardError.toFixed(3),
      String(problems),
      String(tries),
      unscored === 0 ? '' : String(unscored),
    ]),
  );
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
