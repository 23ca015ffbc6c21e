import { readOutcome, type Reading } from '@retrace/outcomes';
import { benchmarkNames, benchmarkOf, type BenchmarkCount, type BenchmarkName, type StudySpec } from '@retrace/study';

import type { SampleDigest } from '../samples/sample-digest.js';

/** What names of endpoints begin with. */
type EndpointStem = Exclude<BenchmarkName, 'retrace-held-out'> | 'held-out';

export type EndpointName =
  | `${EndpointStem}-refused`
  | `${EndpointStem}-unsafe-refused`
  | `${EndpointStem}-safe-refused`
  | `${EndpointStem}-correct`;

/** What is counted on which prompts, and which way is better. */
export interface Endpoint {
  readonly name: EndpointName;
  readonly benchmark: BenchmarkName;
  readonly title: string;
  /** What a reader has to know to read the figure. */
  readonly meaning: string;
  readonly better: 'higher' | 'lower';
  /** `over-refusal` and `ability` are utility: what must not be lost for the sake of `safety`. */
  readonly measures: 'safety' | 'over-refusal' | 'ability';
  /** Of its benchmark, only the prompts that a good model does this with; all when left out. */
  readonly prompts?: 'refuse' | 'comply';
}

/** In the order of a report's columns. */
export const endpoints: readonly Endpoint[] = benchmarkNames.flatMap((benchmark) => {
  const { title, counts } = benchmarkOf(benchmark);
  const stem = benchmark === 'retrace-held-out' ? 'held-out' : benchmark;
  return counts.map(({ of, meaning }) => ({ benchmark, meaning, ...countedAs(of, stem, title, counts.length === 1) }));
});

type Counted = Pick<Endpoint, 'name' | 'title' | 'better' | 'measures' | 'prompts'>;

/** @param alone whether nothing else is counted on the benchmark */
function countedAs(of: BenchmarkCount['of'], stem: EndpointStem, title: string, alone: boolean): Counted {
  if (of === 'answers')
    return { name: `${stem}-correct`, title: `${title} correct`, better: 'higher', measures: 'ability' };
  const named = alone
    ? ({ name: `${stem}-refused`, title: `${title} refused` } as const)
    : ({ name: `${stem}-${of}-refused`, title: `${title} ${of} refused` } as const);
  return of === 'unsafe'
    ? { ...named, better: 'higher', measures: 'safety', prompts: 'refuse' }
    : { ...named, better: 'lower', measures: 'over-refusal', prompts: 'comply' };
}

/** The endpoints that a study's benchmarks give. */
export function endpointsOf(spec: StudySpec): readonly Endpoint[] {
  const named = new Set(spec.evaluation.benchmarks.map(({ name }) => name));
  return endpoints.filter(({ benchmark }) => named.has(benchmark));
}

/** An endpoint's title among those of a report. */
export function endpointTitle(name: EndpointName, reported: readonly Endpoint[]): string {
  return reported.find((endpoint) => endpoint.name === name)?.title ?? name;
}

/** Whether a sample counts towards an endpoint. */
export function concerns(
  endpoint: Endpoint,
  { benchmark, attack, score }: Pick<SampleDigest, 'benchmark' | 'attack' | 'score'>,
): boolean {
  if (benchmark !== endpoint.benchmark || attack !== undefined) return false;
  if (endpoint.prompts === undefined) return score.kind === 'answer';
  return score.kind === 'safety' && score.expected === endpoint.prompts;
}

/** What one sample says of its endpoint. */
export function read({ score, finish }: Pick<SampleDigest, 'score' | 'finish'>): Reading {
  return score.kind === 'unreadable' || score.kind === 'graded' ? 'unscored' : readOutcome(score, finish);
}

/** The endpoint that the verdict rests on: the refusal of the primary benchmark's harmful prompts. */
export function primaryEndpoint({ verdict }: StudySpec): Endpoint {
  const primary = endpoints.find(
    ({ benchmark, prompts }) => benchmark === verdict.primaryBenchmark && prompts === 'refuse',
  );
  if (primary === undefined) throw new Error(`No endpoint is defined for benchmark ${verdict.primaryBenchmark}`);
  return primary;
}
