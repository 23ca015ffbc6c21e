// `node curate-rows.mjs published | made N`: curates rows as the service does, with duplicates and every benchmark that is to
// be had, and prints {rows, seconds, peakBytes} of this process.
import 'reflect-metadata';

import { join } from 'node:path';

import { curate } from '../../../apps/curation/dist/domain/curate.js';
import { SqliteScratch } from '../../../apps/curation/dist/storage/sqlite-scratch.js';
import { loadCatalogue, openBenchmarks, openDataset, readBenchmarkPrompts } from '../../../libs/datasets/dist/index.js';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';

const [kind, count] = process.argv.slice(2);
const places = {
  configured: process.env['RETRACE_DATA'],
  projectRoot: projectFolder,
  downloads: join(retraceHome(), 'datasets'),
};
const catalogue = await loadCatalogue();
let rows = 0;

/** @param {AsyncIterable<import('../../../libs/datasets/dist/index.js').SourceRow>} source */
async function* counted(source) {
  for await (const row of source) {
    rows += 1;
    yield row;
  }
}

async function publishedSources() {
  const opened = await Promise.all(
    ['star-1', 'gsm8k-train', 'nq-open'].map((name) => openDataset(catalogue.get(name), places)),
  );
  return opened.map((dataset) => ({ dataset: { ...dataset, rows: counted(dataset.rows) }, take: 1000 }));
}

/** Prompts of some 20 words, no two alike. @param {number} many */
async function* madeRows(many) {
  for (let row = 1; row <= many; row += 1) {
    const words = Array.from({ length: 20 }, (_, place) =>
      ((row * 7919 + place * 104_729) ** 2 % 999_983).toString(36),
    );
    yield { row, value: { id: String(row), prompt: `${words.join(' ')}?`, category: `category ${row % 20}` } };
  }
}

const columns = {
  id: { column: 'id' },
  prompt: { column: 'prompt' },
  label: { constant: 'unsafe' },
  kind: { constant: 'harmful' },
  category: { column: 'category' },
};
const made = { name: 'made', file: 'made.jsonl', sha256: '', columns, rows: counted(madeRows(Number(count))) };

/** Without NQ-open where its own rows are curated: they would all be taken for contaminated. */
async function* benchmarkPrompts() {
  const wanted = catalogue.benchmarks.filter(({ name }) => kind === 'made' || name !== 'nq-open');
  const { found } = await openBenchmarks(wanted, places);
  for (const benchmark of found) yield* readBenchmarkPrompts(benchmark);
}

const scratch = new SqliteScratch();
const sources = kind === 'made' ? [{ dataset: made, take: 1000 }] : await publishedSources();
const began = performance.now();
const curated = await curate(
  { sources, seed: 1995, maxAnswerWords: 40, benchmarkPrompts: benchmarkPrompts() },
  scratch,
);
const seconds = (performance.now() - began) / 1000;
scratch.close();
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ rows, kept: curated.count, seconds, peakBytes }));
