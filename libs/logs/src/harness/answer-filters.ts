import { extractStrict } from '@retrace/benchmarks';
import type { SampleScore, ScoredSample } from '@retrace/contracts';
import type { BenchmarkName } from '@retrace/study';

import { targetOf } from '../runs/sample-outcome.js';
import { invalid, type FilteredSample, type HarnessTask } from './harness-task.js';

type MeasuredScore = Exclude<SampleScore, { readonly kind: 'safety' }>;

const exactMatch = 'exact_match';
/** As the harness's own tasks call what they count and how they find it. */
const named: Partial<Readonly<Record<BenchmarkName, { readonly metric: string; readonly filter: string }>>> = {
  'nq-open': { metric: exactMatch, filter: 'remove_whitespace' },
  'math-500': { metric: 'math_verify', filter: 'none' },
  'aime-2024': { metric: 'math_verify', filter: 'none' },
  humaneval: { metric: 'pass@1', filter: 'create_test' },
};

/** How right answers are counted: GSM8K in the harness's two ways, all others in one. */
export function answerFilters(
  benchmark: BenchmarkName,
  samples: readonly ScoredSample[],
): Pick<HarnessTask, 'metrics' | 'filters'> {
  if (benchmark === 'gsm8k') return gsm8kFilters;
  const { metric, filter } = named[benchmark] ?? { metric: exactMatch, filter: 'none' };
  const measures = measuresOfAll(samples);
  return {
    metrics: [metric, ...measures].map((name) => ({ metric: name, higherIsBetter: true })),
    filters: [{ name: filter, read: (sample) => readAnswer(sample, metric, measures) }],
  };
}

const gsm8kFilters: Pick<HarnessTask, 'metrics' | 'filters'> = {
  metrics: [{ metric: exactMatch, higherIsBetter: true }],
  filters: [
    { name: 'strict-match', read: readStrictly },
    { name: 'flexible-extract', read: (sample) => readAnswer(sample, exactMatch, []) },
  ],
};

function readStrictly(sample: ScoredSample): FilteredSample {
  const found = extractStrict(sample.answer);
  return { filtered: found ?? invalid, figures: { [exactMatch]: Number(found === targetOf(sample)) } };
}

function readAnswer({ score }: ScoredSample, metric: string, measures: readonly string[]): FilteredSample {
  if (score.kind !== 'answer') throw new TypeError('a refusal is no answer');
  const measured = measures.map((name) => [name, score.measures?.[name] ?? 0] as const);
  return {
    filtered: score.extracted ?? invalid,
    figures: { [metric]: Number(score.correct), ...Object.fromEntries(measured) },
  };
}

/** Readers of these logs want each metric in every sample. */
export function measuresOfAll(samples: readonly ScoredSample[]): readonly string[] {
  const scores = samples.map(({ score }) => score).filter((score): score is MeasuredScore => score.kind !== 'safety');
  const names = new Set(scores.flatMap(({ measures = {} }) => Object.keys(measures)));
  return [...names].filter((name) => scores.every(({ measures = {} }) => name in measures));
}
