import { createHash } from 'node:crypto';

import {
  DatasetFolderMissing,
  DatasetNotFound,
  loadCatalogue,
  mapRow,
  openDataset,
  readBenchmarkPrompts,
  wordsOf,
  type BenchmarkPrompt,
  type CatalogueEntry,
} from '@retrace/datasets';
import { describe, expect, it } from 'vitest';

import { places } from '../../../tools/testing/published-data.js';
import { collect, streamOf } from '../../../tools/testing/stream.js';
import { jaccard, shinglesOf } from '../src/domain/screening/min-hash.js';
import { curateAll, type Curated } from './builders/curate-all.js';

const catalogue = await loadCatalogue();

async function isHere(entry: CatalogueEntry): Promise<boolean> {
  return openDataset(entry, places).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DatasetNotFound || error instanceof DatasetFolderMissing) return false;
      throw error;
    },
  );
}

const here = new Set<CatalogueEntry>();
for (const entry of catalogue.entries) if (await isHere(entry)) here.add(entry);
/** All of which the published file is known; others were never at hand. */
const isComplete = catalogue.entries.every((entry) => entry.sha256 === undefined || here.has(entry));

async function* benchmarkPrompts(): AsyncGenerator<BenchmarkPrompt> {
  for (const entry of catalogue.benchmarks.filter((one) => here.has(one)))
    yield* readBenchmarkPrompts(await openDataset(entry, places));
}

async function curateForStudy(): Promise<Curated> {
  const [star, own] = await Promise.all(
    ['star-1', 'retrace-prompts'].map((name) => openDataset(catalogue.getForTraining(name), places)),
  );
  if (star === undefined || own === undefined) throw new Error('two data sets were opened');
  const sources = [
    { dataset: star, take: 96 },
    { dataset: own, take: 64, kinds: ['borderline', 'benign'] as const },
  ];
  return curateAll({ sources, seed: 1995, maxAnswerWords: 40, benchmarkPrompts: benchmarkPrompts() });
}

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the catalogue', () => {
  // a data set that is not on this machine can't be checked
  it.each([...here])('has the hash, the rows and the columns of $name as published', async (entry) => {
    const rows = await collect((await openDataset(entry, places)).rows);
    if (entry.rows !== undefined) expect(rows).toHaveLength(entry.rows);
    const mapped = rows.map((row) => ('problem' in row ? row : mapRow(entry.name, entry.columns, row, 10_000)));
    expect(mapped.filter((row) => !('candidate' in row))).toEqual([]);
  });
});

describe('retrace-prompts', () => {
  const read = async (): Promise<Curated> => {
    const dataset = await openDataset(catalogue.get('retrace-prompts'), places);
    return curateAll({
      sources: [{ dataset, take: 112 }],
      seed: 1,
      maxAnswerWords: 60,
      benchmarkPrompts: streamOf([]),
    });
  };

  it('has 48 unsafe, 44 borderline and 20 benign prompts, all different, all with an answer', async () => {
    const { prompts } = await read();
    const sizes = [...Map.groupBy(prompts, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]);
    expect(Object.fromEntries(sizes)).toEqual({ harmful: 48, borderline: 44, benign: 20 });
    expect(prompts.filter(({ answer }) => answer.kind === 'none')).toEqual([]);
  });

  it('spreads unsafe prompts over 10 categories, and answers each in its own words', async () => {
    const unsafe = (await read()).prompts.filter(({ label }) => label === 'unsafe');
    expect(new Set(unsafe.map(({ category }) => category)).size).toBe(10);
    expect(new Set(unsafe.map(({ answer }) => (answer.kind === 'given' ? answer.text : ''))).size).toBe(48);
  });

  it.runIf(isComplete)('shares no prompt with a benchmark, not even nearly', async () => {
    const { prompts } = await read();
    const own = prompts.map(({ prompt }) => ({ prompt, shingles: shinglesOf(wordsOf(prompt)) }));
    const close: string[] = [];
    for await (const benchmark of benchmarkPrompts()) {
      const shingles = shinglesOf(wordsOf(benchmark.prompt));
      close.push(
        ...own
          .filter((each) => jaccard(each.shingles, shingles) >= 0.5)
          .map(({ prompt }) => `${prompt} is like ${benchmark.id}`),
      );
    }
    expect(close).toEqual([]);
  });
});

describe.runIf(isComplete)('curation of STAR-1 and retrace-prompts', () => {
  it('gives what was asked for, and the same bytes twice', async () => {
    const first = await curateForStudy();
    expect(first.prompts).toHaveLength(160);
    expect(first.prompts.filter(({ label }) => label === 'unsafe')).toHaveLength(96);
    expect(sha256(await curateForStudy())).toBe(sha256(first));
  });
});

describe.runIf(isComplete)('decontamination of published data', () => {
  it('finds problems of GSM8K that stand in its test split', async () => {
    const dataset = await openDataset(catalogue.get('gsm8k-train'), places);
    const request = {
      sources: [{ dataset, take: 10 }],
      seed: 1,
      maxAnswerWords: 200,
      benchmarkPrompts: benchmarkPrompts(),
    };
    const { setAside } = await curateAll(request);
    const repeated = setAside.first.filter(({ reason }) => reason === 'stands-in-benchmark');
    expect(repeated.map(({ row }) => row)).toEqual([21, 1315, 5163]);
    expect(repeated[0]?.detail).toMatch(/^repeats gsm8k:633: "bought stamps at the post office/);
  });
});
