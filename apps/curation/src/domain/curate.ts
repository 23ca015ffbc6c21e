import { promptLabels, type CuratedPrompt, type CurationStageCount, type PromptLabel } from '@retrace/contracts';
import { seededKey, type BenchmarkPrompt, type OpenDataset, type PromptCandidate } from '@retrace/datasets';
import { promptKinds, type PromptKind } from '@retrace/study';

import type { CurationRequest, CurationSource } from './curation-request.js';
import type { CandidateKeys, ChosenCount, CurationScratch, Placed } from './curation-scratch.js';
import { NothingLeft } from './nothing-left.js';
import { toPrompt } from './prompt-fields.js';
import { BenchmarkIndex } from './screening/decontamination.js';
import { ExactDuplicates } from './screening/exact-duplicates.js';
import { NearDuplicates } from './screening/near-duplicates.js';
import { RowScreen } from './screening/screen-row.js';
import { describeSetAside } from './set-aside.js';
import { StageTally, type CategorySource, type SetAsideRows } from './stage-tally.js';
import { keptForShare, type LabelCounts } from './unsafe-share.js';

/** How many candidates are kept for each that is taken, to stand in for near-duplicates. */
const reserve = 4;

/** When a source has this many more candidates than are kept of it, the surplus is dropped. */
const surplus = 20_000;

export interface CuratedPrompts {
  /** In seeded order, each read from the scratch when it is asked for. */
  readonly prompts: Iterable<CuratedPrompt>;
  readonly count: number;
  /** How many of them each data set gave. */
  readonly taken: ReadonlyMap<string, number>;
  readonly labels: LabelCounts;
  /** What told the categories of the rows that could be mapped. */
  readonly categories: Readonly<Record<CategorySource, number>>;
  readonly stages: readonly CurationStageCount[];
  readonly setAside: SetAsideRows;
}

interface Curation {
  readonly request: CurationRequest;
  readonly scratch: CurationScratch;
  readonly screen: RowScreen;
  readonly nearDuplicates: NearDuplicates;
  readonly tally: StageTally;
}

/**
 * From rows to one screened, deduplicated, balanced prompt set. The same rows and request give the same value, to the
 * byte when serialised. Rows are streamed: memory holds the benchmarks, and all else lies in the scratch.
 *
 * Of each source a sample of `take × 4` candidates is balanced over its categories: as if every category in turn gave its
 * best until the sample is full, the seed deciding which are best. Prompts of different kinds never share a category. Of
 * duplicates the first stays, sources being read in the order of the request. A source with fewer sound prompts than
 * `take` gives what it has.
 *
 * @throws NothingLeft when a source gives no prompt at all
 */
export async function curate(request: CurationRequest, scratch: CurationScratch): Promise<CuratedPrompts> {
  const tally = new StageTally();
  const benchmarks = await indexBenchmarks(request.benchmarkPrompts);
  const screen = new RowScreen(benchmarks, new ExactDuplicates(scratch.texts), tally, request);
  const nearDuplicates = new NearDuplicates(scratch.bands, scratch.candidates);
  const curation: Curation = { request, scratch, screen, nearDuplicates, tally };
  for (const [index, source] of request.sources.entries()) await takeFrom(source, index, curation);
  holdUnsafeShare(curation);
  const chosen = scratch.candidates.countChosen();
  return {
    prompts: promptsIn(scratch, request.keepOwn === true),
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    taken: summed(chosen, ({ dataset }) => dataset),
    labels: { unsafe: countOf(chosen, 'unsafe'), safe: countOf(chosen, 'safe') },
    categories: tally.categories,
    stages: tally.stages,
    setAside: tally.setAsideRows,
  };
}

/** Reads the prompts anew each time that they are gone through. */
function promptsIn({ candidates }: CurationScratch, keepOwn: boolean): Iterable<CuratedPrompt> {
  return {
    *[Symbol.iterator]() {
      for (const candidate of candidates.chosen) yield toPrompt(candidate, keepOwn);
    },
  };
}

/** Takes away from the more numerous side what the study does not want of it, by the order of the seed. */
function holdUnsafeShare({ request: { unsafeShare }, scratch: { candidates }, tally }: Curation): void {
  if (unsafeShare === undefined) return;
  const chosen = candidates.countChosen();
  const counts = { unsafe: countOf(chosen, 'unsafe'), safe: countOf(chosen, 'safe') };
  const kept = keptForShare(counts, unsafeShare);
  tally.enter('unsafe-share', counts.unsafe + counts.safe);
  for (const label of promptLabels) {
    tally.leave('unsafe-share', `too-many-${label}`, counts[label] - kept[label]);
    candidates.keepChosen(label, kept[label]);
  }
}

function countOf(chosen: readonly ChosenCount[], label: PromptLabel): number {
  return chosen.reduce((sum, one) => sum + (one.label === label ? one.count : 0), 0);
}

function summed(chosen: readonly ChosenCount[], by: (one: ChosenCount) => string): ReadonlyMap<string, number> {
  return new Map(
    [...Map.groupBy(chosen, by)].map(([key, ones]) => [key, ones.reduce((sum, { count }) => sum + count, 0)]),
  );
}

/** The key of each category that has a quota, whatever the kind of its prompts. */
function quotasOf({ quotas = [] }: CurationSource, seed: number): ReadonlyMap<string, number> {
  return new Map(
    quotas.flatMap(({ category, most }) =>
      promptKinds.map((kind) => [categoryKey(seed, kind, category), most] as const),
    ),
  );
}

async function takeFrom(source: CurationSource, index: number, curation: Curation): Promise<void> {
  const { request, scratch, tally } = curation;
  const distinct = removeNearDuplicates(source.dataset, index, await sampleRows(source, index, curation), curation);
  const count = scratch.candidates.choose(index, source.take, quotasOf(source, request.seed));
  tally.enter('balance', distinct);
  tally.leave('balance', 'more-than-needed', distinct - count);
}

async function indexBenchmarks(prompts: AsyncIterable<BenchmarkPrompt>): Promise<BenchmarkIndex> {
  const index = new BenchmarkIndex();
  for await (const prompt of prompts) index.add(prompt);
  return index;
}

/** How many candidates of the source were kept. */
async function sampleRows(source: CurationSource, index: number, curation: Curation): Promise<number> {
  const { request, scratch, screen, tally } = curation;
  const { name, file, rows } = source.dataset;
  const capacity = source.take * reserve;
  let read = 0;
  let offered = 0;
  let held = 0;
  for await (const row of rows) {
    read += 1;
    const candidate = screen.screen(row, source);
    if (candidate === undefined) continue;
    offered += 1;
    held += 1;
    scratch.candidates.add(index, candidate, keysOf(candidate, request.seed));
    if (held > capacity + surplus) held = scratch.candidates.keepFirst(index, capacity);
  }
  if (offered === 0) {
    const setAside = tally.setAsideOf(name);
    throw new NothingLeft(name, file, read, setAside.count, setAside.first && describeSetAside(setAside.first));
  }
  const size = scratch.candidates.keepFirst(index, capacity);
  tally.enter('sample', offered);
  tally.leave('sample', 'more-than-needed', offered - size);
  return size;
}

function keysOf({ id, kind, category }: PromptCandidate, seed: number): CandidateKeys {
  return {
    category: categoryKey(seed, kind, category),
    take: seededKey('take', seed, id),
    order: seededKey('order', seed, id),
  };
}

function categoryKey(seed: number, kind: PromptKind, category: string): string {
  return seededKey('category', seed, `${kind}/${category}`);
}

/** How many candidates are left. */
function removeNearDuplicates(dataset: OpenDataset, index: number, sampled: number, curation: Curation): number {
  const { candidates } = curation.scratch;
  let left = sampled;
  for (const placed of candidates.inTurn(index)) {
    if (isDistinct(placed, dataset, curation)) continue;
    candidates.remove(placed.place);
    left -= 1;
  }
  return left;
}

function isDistinct(placed: Placed, { name: dataset, file }: OpenDataset, curation: Curation): boolean {
  const { nearDuplicates, tally } = curation;
  tally.enter('near-duplicates');
  const duplicate = nearDuplicates.add(placed);
  if (duplicate === undefined) return true;
  const detail = `is ${Math.round(duplicate.similarity * 100)} % like ${duplicate.of.id}`;
  const { row } = placed.candidate;
  tally.setAside('near-duplicates', { dataset, file, row, reason: 'near-duplicate-prompt', detail });
  return false;
}
