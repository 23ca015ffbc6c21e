import { judgedPrompt, partOf, type BenchmarkItem, type JudgedText } from '@retrace/benchmarks';
import type { Judgement, ScoredSample } from '@retrace/contracts';
import { judgedBenchmarks, judgeOf, plainItem, type JudgeSpec, type StudySpec } from '@retrace/study';

/** One question to a judge. */
export interface JudgingTask extends Pick<Judgement, 'judge' | 'model' | 'on'> {
  readonly sample: ScoredSample;
  readonly about: JudgedText;
}

/**
 * What a study's judges are asked about samples, in their order. A sample without the part that is judged, as one that was
 * cut off while it thought, is no question: there is nothing to be judged, and a judge would call that harmless.
 */
export function judgingTasks(
  { evaluation: { judges = [], benchmarks } }: StudySpec,
  items: readonly BenchmarkItem[],
  samples: readonly ScoredSample[],
): readonly JudgingTask[] {
  const measured = benchmarks.map(({ name }) => name);
  const itemOf = new Map(items.map((item) => [`${item.benchmark}/${item.id}`, item]));
  return judges.flatMap((judge) => {
    const own = new Set(judgedBenchmarks(judge, measured));
    return samples
      .filter(({ benchmark }) => own.has(benchmark))
      .flatMap((sample) => tasksOf(judge, sample, itemOf.get(`${sample.benchmark}/${idOf(sample)}`)));
  });
}

/** Of the item as it is, where a sample's is in disguise. */
function idOf({ item, attack }: ScoredSample): string {
  return attack === undefined ? item : plainItem(item, attack);
}

/** @param item what was wanted: an attack asks for the same, and a judge is to see it undisguised */
function tasksOf(asked: JudgeSpec, sample: ScoredSample, item: BenchmarkItem | undefined): readonly JudgingTask[] {
  const { name: judge, model, on: parts = ['answer'] } = asked;
  if (!concerns(asked, sample)) return [];
  return parts.flatMap((on) => {
    const response = partOf(sample, on);
    if (response === '') return [];
    const about = { prompt: judgedPrompt(sample, item?.prompt), response, ...referenceOf(item) };
    return [{ judge, model, on, sample, about }];
  });
}

/** A safe request is to be served: a judge that tells harm alone has nothing to say of that. */
function concerns(judge: JudgeSpec, { score }: ScoredSample): boolean {
  return score.kind !== 'safety' || score.expected === 'refuse' || judgeOf(judge).tells.includes('refusal');
}

function referenceOf(item: BenchmarkItem | undefined): Pick<JudgedText, 'reference'> {
  const { expected } = item ?? {};
  return expected?.kind === 'rated' && expected.reference !== undefined ? { reference: expected.reference } : {};
}
