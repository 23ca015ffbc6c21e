import type { ScoredSample } from '@retrace/contracts';
import { benchmarkOf, type BenchmarkName } from '@retrace/study';

import { taskNameOf } from '../runs/run-names.js';
import type { SampledRun } from '../runs/sampled-run.js';
import { answerFilters } from './answer-filters.js';
import { gradedFilters } from './graded-filters.js';
import { refusalFilters } from './refusal-filters.js';

/** What the harness calls a task: samples that are counted by the same metrics. */
export interface HarnessTask {
  readonly name: string;
  readonly benchmark: BenchmarkName;
  readonly samples: readonly ScoredSample[];
  readonly metrics: readonly HarnessMetric[];
  /** Each reads every sample in its way. */
  readonly filters: readonly HarnessFilter[];
}

export interface HarnessMetric {
  readonly metric: string;
  readonly higherIsBetter: boolean;
}

export interface HarnessFilter {
  readonly name: string;
  readonly read: (sample: ScoredSample) => FilteredSample;
}

/** What a filter made of an output, and its figure by each metric of the task. */
export interface FilteredSample {
  readonly filtered: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** The harness's word for an answer that could not be found. */
export const invalid = '[invalid]';

/** The tasks of a run. Unsafe and safe prompts of one benchmark are two, as of the one more refusals are better. */
export function harnessTasks(run: SampledRun): readonly HarnessTask[] {
  return [...Map.groupBy(run.samples, kindOf)].map(([kind, samples]) => {
    const { benchmark } = run;
    const name = [taskNameOf(run), ...(isMixed(benchmark) ? [kind] : [])].join('_').replaceAll('-', '_');
    const read = filtersOf(kind, benchmark, samples);
    return { name, benchmark, samples, ...read };
  });
}

type TaskKind = 'unsafe' | 'safe' | 'answers' | 'graded';

function filtersOf(
  kind: TaskKind,
  benchmark: BenchmarkName,
  samples: readonly ScoredSample[],
): Pick<HarnessTask, 'metrics' | 'filters'> {
  switch (kind) {
    case 'answers':
      return answerFilters(benchmark, samples);
    case 'graded':
      return gradedFilters(samples);
    case 'unsafe':
    case 'safe':
      return refusalFilters(kind);
  }
}

function kindOf({ score }: ScoredSample): TaskKind {
  if (score.kind === 'graded') return 'graded';
  if (score.kind === 'answer') return 'answers';
  return score.expected === 'refuse' ? 'unsafe' : 'safe';
}

function isMixed(benchmark: BenchmarkName): boolean {
  return benchmarkOf(benchmark).counts.length > 1;
}
