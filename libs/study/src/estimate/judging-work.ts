import { judgedBenchmarks } from '../judged-benchmarks.js';
import { planStudy } from '../plan-study.js';
import type { JudgeSpec } from '../spec/evaluation-spec.js';
import type { StudySpec } from '../spec/study-spec.js';
import type { EstimateTerms } from './estimate-terms.js';
import { judgeInstructionTokens, measured } from './measured.js';
import type { Range } from './range.js';
import type { WorkEstimate } from './work-estimate.js';

/** What is asked of judges; undefined where there is none. */
export function judgingWork(spec: StudySpec, { priceIn }: EstimateTerms): WorkEstimate | undefined {
  const { judges = [], maxNewTokens } = spec.evaluation;
  if (judges.length === 0) return undefined;
  const calls = judges.reduce((sum, judge) => sum + callsOf(judge, spec), 0);
  const { from, to } = judgeInstructionTokens;
  const asked: Range = {
    from: calls * (from + measured.promptTokens),
    to: calls * (to + measured.promptTokens + maxNewTokens),
  };
  return {
    work: 'judging',
    count: { from: calls, to: calls },
    tokens: asked,
    ...(priceIn === undefined
      ? {}
      : { money: { from: (asked.from * priceIn) / 1_000_000, to: (asked.to * priceIn) / 1_000_000 } }),
    basis: [
      `a judge is told ${from} to ${to} tokens, as those that ship are, the prompt, and up to maxNewTokens of the sample`,
    ],
    unknown: [
      'how many tokens judges answer with, and how long they take',
      ...(priceIn === undefined ? ['what judges cost: tell it by --price-in'] : []),
    ],
  };
}

/** A judge sees every part that it is shown of every sample of its benchmarks, in disguise or not, of every checkpoint. */
function callsOf(judge: JudgeSpec, spec: StudySpec): number {
  const { benchmarks, attacks = [] } = spec.evaluation;
  const judged = judgedBenchmarks(
    judge,
    benchmarks.map(({ name }) => name),
  );
  const plain = benchmarks.filter(({ name }) => judged.includes(name));
  const disguised = attacks.filter(({ benchmark }) => judged.includes(benchmark));
  const samples = [...plain, ...disguised].reduce((sum, { take }) => sum + take, 0);
  return samples * (judge.on?.length ?? 1) * planStudy(spec).evaluations.length;
}
