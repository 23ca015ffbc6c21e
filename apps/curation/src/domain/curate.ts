import type { CuratedPrompt, CurationStageCount } from '@retrace/contracts';
import { inSeededOrder, type BenchmarkPrompt, type OpenDataset, type PromptCandidate } from '@retrace/datasets';

import type { CurationRequest, CurationSource } from './curation-request.js';
import { NothingLeft } from './nothing-left.js';
import { toPrompt } from './prompt-fields.js';
import { BenchmarkIndex } from './screening/decontamination.js';
import { ExactDuplicates } from './screening/exact-duplicates.js';
import { NearDuplicates } from './screening/near-duplicates.js';
import { RowScreen } from './screening/screen-row.js';
import { BalancedSample } from './selection/balanced-sample.js';
import { balance } from './selection/balance.js';
import { describeSetAside } from './set-aside.js';
import { StageTally, type SetAsideRows } from './stage-tally.js';

/** How many candidates are kept for each that is taken, to stand in for near-duplicates. */
const reserve = 4;

export interface CuratedPrompts {
  /** In seeded order. */
  readonly prompts: readonly CuratedPrompt[];
  readonly stages: readonly CurationStageCount[];
  readonly setAside: SetAsideRows;
}

/**
 * From rows to one screened, deduplicated, balanced prompt set. The same rows and request give the same value, to the
 * byte when serialised. Rows are streamed: memory holds the benchmarks, a fingerprint a row, and a sample of
 * `take × 4` candidates a source.
 *
 * Of duplicates the first stays, sources being read in the order of the request. A source with fewer sound prompts than
 * `take` gives what it has.
 *
 * @throws NothingLeft when a source gives no prompt at all
 */
export async function curate(request: CurationRequest): Promise<CuratedPrompts> {
  const tally = new StageTally();
  const benchmarks = await indexBenchmarks(request.benchmarkPrompts);
  const screen = new RowScreen(benchmarks, new ExactDuplicates(), tally, request.maxAnswerWords);
  const nearDuplicates = new NearDuplicates();
  const taken: (readonly PromptCandidate[])[] = [];
  for (const source of request.sources) {
    const sample = await sampleRows(source, request.seed, screen, tally);
    const distinct = sample
      .inTurn()
      .filter((candidate) => isDistinct(candidate, source.dataset, nearDuplicates, tally));
    taken.push(takeBalanced(distinct, source.take, tally));
  }
  return {
    prompts: inSeededOrder(taken.flat(), 'order', request.seed, ({ id }) => id).map(toPrompt),
    stages: tally.stages,
    setAside: tally.setAsideRows,
  };
}

async function indexBenchmarks(prompts: AsyncIterable<BenchmarkPrompt>): Promise<BenchmarkIndex> {
  const index = new BenchmarkIndex();
  for await (const prompt of prompts) index.add(prompt);
  return index;
}

async function sampleRows(
  source: CurationSource,
  seed: number,
  screen: RowScreen,
  tally: StageTally,
): Promise<BalancedSample> {
  const { name, file, rows } = source.dataset;
  const sample = new BalancedSample(source.take * reserve, seed);
  const setAsideBefore = tally.setAsideRows.count;
  let read = 0;
  let offered = 0;
  for await (const row of rows) {
    read += 1;
    const candidate = screen.screen(row, source);
    if (candidate === undefined) continue;
    offered += 1;
    sample.offer(candidate);
  }
  if (offered === 0) {
    const { count, first } = tally.setAsideRows;
    const example = first[setAsideBefore];
    throw new NothingLeft(name, file, read, count - setAsideBefore, example && describeSetAside(example));
  }
  tally.enter('sample', offered);
  tally.leave('sample', 'more-than-needed', offered - sample.size);
  return sample;
}

function isDistinct(
  candidate: PromptCandidate,
  { name: dataset, file }: OpenDataset,
  nearDuplicates: NearDuplicates,
  tally: StageTally,
): boolean {
  tally.enter('near-duplicates');
  const duplicate = nearDuplicates.add(candidate);
  if (duplicate === undefined) return true;
  const detail = `is ${Math.round(duplicate.similarity * 100)} % like ${duplicate.of.id}`;
  tally.setAside('near-duplicates', {
    dataset,
    file,
    row: candidate.row,
    reason: 'near-duplicate-prompt',
    detail,
  });
  return false;
}

function takeBalanced(
  distinct: readonly PromptCandidate[],
  take: number,
  tally: StageTally,
): readonly PromptCandidate[] {
  const taken = balance(distinct, take);
  tally.enter('balance', distinct.length);
  tally.leave('balance', 'more-than-needed', distinct.length - taken.length);
  return taken;
}
