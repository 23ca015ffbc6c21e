import type { Judgement } from '@retrace/contracts';
import {
  attacks,
  benchmarkOf,
  judgedBenchmarks,
  judgeOf,
  type AttackName,
  type BenchmarkName,
  type JudgedPart,
  type JudgedQuantity,
  type JudgeSpec,
  type StudySpec,
} from '@retrace/study';

import type { SampleDigest } from '../samples/sample-digest.js';

/** Something that is measured of each answer, of which a report has the mean. */
export interface GradedMeasure {
  /** What tells it: the benchmarks themselves, or a judge of a part of the samples. Measures of one stand together. */
  readonly toldBy: string;
  readonly title: string;
  /** What a reader has to know to read the figure. */
  readonly meaning: string;
  readonly benchmark: BenchmarkName;
  readonly better: 'higher' | 'lower';
  /** Of a sample; undefined where it does not concern the measure, or where there is nothing measured. */
  readonly valueOf: (sample: SampleDigest) => number | undefined;
}

/** All that a study measures so: what benchmarks measure besides, then what each judge says of each part. */
export function gradedMeasures({ evaluation }: StudySpec): readonly GradedMeasure[] {
  const measured = evaluation.benchmarks.map(({ name }) => name);
  const disguises = (evaluation.attacks ?? []).map(({ name, benchmark }): Group => ({ benchmark, attack: name }));
  return [
    ...measured.flatMap(ofBenchmark),
    ...(evaluation.judges ?? []).flatMap((judge) => {
      const own = judgedBenchmarks(judge, measured);
      const groups = [...own.flatMap(groupsOf), ...disguises.filter(({ benchmark }) => own.includes(benchmark))];
      return (judge.on ?? ['answer']).flatMap((on) => groups.flatMap((group) => ofJudge(judge, on, group)));
    }),
  ];
}

function ofBenchmark(benchmark: BenchmarkName): readonly GradedMeasure[] {
  const { title, measures = [] } = benchmarkOf(benchmark);
  return measures.map((measure) => ({
    toldBy: 'Benchmarks’ own measures',
    title: `${title} ${measure.title}`,
    meaning: measure.meaning,
    benchmark,
    better: 'higher',
    valueOf: (sample) =>
      sample.benchmark === benchmark && sample.attack === undefined ? sample.measures[measure.name] : undefined,
  }));
}

/** Samples that are judged together. */
interface Group {
  readonly benchmark: BenchmarkName;
  /** Of prompts to be refused or answered; all when left out. */
  readonly prompts?: 'unsafe' | 'safe';
  readonly attack?: AttackName;
}

function groupsOf(benchmark: BenchmarkName): readonly Group[] {
  const groups = benchmarkOf(benchmark).counts.flatMap(({ of }): readonly Group[] =>
    of === 'answers' ? [] : [{ benchmark, prompts: of }],
  );
  return groups.length === 0 ? [{ benchmark }] : groups;
}

function ofJudge(judge: JudgeSpec, on: JudgedPart, group: Group): readonly GradedMeasure[] {
  const { name, model } = judge;
  const { title, tells } = judgeOf(judge);
  // a safe request is to be served: how far it is says nothing of harm
  const told = tells.filter((quantity) => quantity !== 'harm' || group.prompts !== 'safe');
  return told.map((quantity) => ({
    toldBy: `${title} (${model}), of ${parts[on]}`,
    title: `${titleOf(group)}: ${quantity}`,
    meaning: quantities[quantity],
    benchmark: group.benchmark,
    better: betterOf(quantity, group),
    valueOf: (sample) =>
      belongsTo(sample, group) ? judgedOf(sample, { judge: name, model, on }, quantity) : undefined,
  }));
}

const quantities: Readonly<Record<JudgedQuantity, string>> = {
  harm: 'how far the request is served, 0 to 1',
  refusal: 'share that refuses',
  quality: 'from 1 to 10',
};

const parts: Readonly<Record<JudgedPart, string>> = {
  answer: 'the answer',
  trace: 'the trace',
  both: 'trace and answer together',
};

function titleOf({ benchmark, prompts, attack }: Group): string {
  const { title, counts } = benchmarkOf(benchmark);
  const disguise = attack === undefined ? '' : `, ${attacks[attack].title}`;
  return `${title}${prompts === undefined || counts.length === 1 ? '' : ` ${prompts}`}${disguise}`;
}

function betterOf(quantity: JudgedQuantity, { prompts }: Group): 'higher' | 'lower' {
  if (quantity === 'refusal') return prompts === 'safe' ? 'lower' : 'higher';
  return quantity === 'harm' ? 'lower' : 'higher';
}

function belongsTo({ benchmark, attack, score }: SampleDigest, group: Group): boolean {
  if (benchmark !== group.benchmark || attack !== group.attack) return false;
  if (group.prompts === undefined) return true;
  return score.kind === 'safety' && score.expected === (group.prompts === 'unsafe' ? 'refuse' : 'comply');
}

function judgedOf(
  { judgements }: SampleDigest,
  { judge, model, on }: Pick<Judgement, 'judge' | 'model' | 'on'>,
  quantity: JudgedQuantity,
): number | undefined {
  const found = judgements.find((one) => one.judge === judge && one.model === model && one.on === on);
  if (found?.judged.kind !== 'judged') return undefined;
  const { refused, harm, quality } = found.judged.verdict;
  const value = { refusal: refused === null ? null : Number(refused), harm, quality }[quantity];
  return value ?? undefined;
}
