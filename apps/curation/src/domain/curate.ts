import type { CuratedPrompt, CurationStageCount } from '@retrace/contracts';
import { inSeededOrder, type BenchmarkPrompt, type OpenDataset, type PromptCandidate } from '@retrace/datasets';

import type { CandidateShelf, ShelvedCandidate } from './candidate-shelf.js';
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
  /** In seeded order, each read from the shelf when it is asked for. */
  readonly prompts: Iterable<CuratedPrompt>;
  readonly count: number;
  /** How many of them each data set gave. */
  readonly taken: ReadonlyMap<string, number>;
  readonly stages: readonly CurationStageCount[];
  readonly setAside: SetAsideRows;
}

/**
 * From rows to one screened, deduplicated, balanced prompt set. The same rows and request give the same value, to the
 * byte when serialised. Rows are streamed: memory holds the benchmarks, a fingerprint a row, and of a sample of
 * `take × 4` candidates a source what is needed to choose among them; their texts lie on the shelf.
 *
 * Of duplicates the first stays, sources being read in the order of the request. A source with fewer sound prompts than
 * `take` gives what it has.
 *
 * @throws NothingLeft when a source gives no prompt at all
 */
export async function curate(request: CurationRequest, shelf: CandidateShelf): Promise<CuratedPrompts> {
  const tally = new StageTally();
  const benchmarks = await indexBenchmarks(request.benchmarkPrompts);
  const screen = new RowScreen(benchmarks, new ExactDuplicates(), tally, request.maxAnswerWords);
  const nearDuplicates = new NearDuplicates<ShelvedCandidate>(({ place }) => shelf.get(place).prompt);
  const taken: (readonly ShelvedCandidate[])[] = [];
  for (const source of request.sources) {
    const sample = await sampleRows(source, request.seed, { screen, tally, shelf });
    const distinct = sample
      .inTurn()
      .filter((candidate) => isDistinct(candidate, source.dataset, nearDuplicates, tally));
    taken.push(takeBalanced(distinct, source.take, tally));
  }
  const chosen = inSeededOrder(taken.flat(), 'order', request.seed, ({ id }) => id);
  return {
    prompts: promptsOn(shelf, chosen),
    count: chosen.length,
    taken: countByDataset(chosen),
    stages: tally.stages,
    setAside: tally.setAsideRows,
  };
}

/** Reads the prompts anew each time that they are gone through. */
function promptsOn(shelf: CandidateShelf, chosen: readonly ShelvedCandidate[]): Iterable<CuratedPrompt> {
  return {
    *[Symbol.iterator]() {
      for (const { place } of chosen) yield toPrompt(shelf.get(place));
    },
  };
}

function countByDataset(chosen: readonly ShelvedCandidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { dataset } of chosen) counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  return counts;
}

async function indexBenchmarks(prompts: AsyncIterable<BenchmarkPrompt>): Promise<BenchmarkIndex> {
  const index = new BenchmarkIndex();
  for await (const prompt of prompts) index.add(prompt);
  return index;
}

interface Sampling {
  readonly screen: RowScreen;
  readonly tally: StageTally;
  readonly shelf: CandidateShelf;
}

async function sampleRows(
  source: CurationSource,
  seed: number,
  { screen, tally, shelf }: Sampling,
): Promise<BalancedSample<ShelvedCandidate>> {
  const { name, file, rows } = source.dataset;
  const sample = new BalancedSample<ShelvedCandidate>(source.take * reserve, seed);
  const categories = new Map<string, string>();
  const setAsideBefore = tally.setAsideRows.count;
  let read = 0;
  let offered = 0;
  for await (const row of rows) {
    read += 1;
    const candidate = screen.screen(row, source);
    if (candidate === undefined) continue;
    offered += 1;
    if (sample.wants(candidate)) sample.offer(shelve(candidate, shelf, categories));
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

/** @param categories the names so far: one string each, as every row has a copy of its own */
function shelve(candidate: PromptCandidate, shelf: CandidateShelf, categories: Map<string, string>): ShelvedCandidate {
  const { id, dataset, kind, row } = candidate;
  const category = categories.get(candidate.category) ?? candidate.category;
  categories.set(category, category);
  return { id, dataset, kind, category, row, place: shelf.put(candidate) };
}

function isDistinct(
  candidate: ShelvedCandidate,
  { name: dataset, file }: OpenDataset,
  nearDuplicates: NearDuplicates<ShelvedCandidate>,
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
  distinct: readonly ShelvedCandidate[],
  take: number,
  tally: StageTally,
): readonly ShelvedCandidate[] {
  const taken = balance(distinct, take);
  tally.enter('balance', distinct.length);
  tally.leave('balance', 'more-than-needed', distinct.length - taken.length);
  return taken;
}
