import type { ScoredSample } from '@retrace/contracts';

import { outcomeOf } from '../runs/sample-outcome.js';
import { measuresOfAll } from './answer-filters.js';
import type { HarnessTask } from './harness-task.js';

/** What is measured of answers that are neither right nor wrong; where nothing is, whether there was one. */
export function gradedFilters(samples: readonly ScoredSample[]): Pick<HarnessTask, 'metrics' | 'filters'> {
  const measures = measuresOfAll(samples);
  return {
    metrics: [
      ...measures.map((metric) => ({ metric, higherIsBetter: true })),
      { metric: 'no_answer', higherIsBetter: false },
    ],
    filters: [{ name: 'none', read: (sample) => ({ filtered: sample.answer, figures: figuresOf(sample, measures) }) }],
  };
}

function figuresOf(sample: ScoredSample, measures: readonly string[]): Readonly<Record<string, number>> {
  const { score } = sample;
  const measured = score.kind === 'graded' ? score.measures : {};
  const figures = measures.map((name) => [name, measured[name] ?? 0] as const);
  return { ...Object.fromEntries(figures), no_answer: Number(outcomeOf(sample) === 'no-answer') };
}
