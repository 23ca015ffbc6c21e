import { percent } from '../../terminal/percent.js';
import { plainTable } from '../../terminal/plain-table.js';
import type { BenchmarkFigure } from './benchmark-figures.js';

/** A table of figures, a line each. */
export function figuresText(figures: readonly BenchmarkFigure[]): string {
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
