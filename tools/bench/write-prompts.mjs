// `node write-prompts.mjs N`: curates N made-up prompts and writes the training sets of two arms, as the services do it,
// and prints the peak resident memory of this process in bytes. For bench:quickstart.
import 'reflect-metadata';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FolderArtifactStore, jsonLinesType, readJsonLines, toJsonLines } from '../../libs/artifacts/dist/index.js';
import { curate } from '../../apps/curation/dist/domain/curate.js';
import { SqliteScratch } from '../../apps/curation/dist/storage/sqlite-scratch.js';
import { defaultStructure } from '../../apps/rewriting/dist/structures/default-structure.js';
import { writeArms } from '../../apps/rewriting/dist/domain/write-arms.js';

const count = Number(process.argv[2]);
const columns = {
  id: { column: 'id' },
  prompt: { column: 'prompt' },
  label: { constant: 'unsafe' },
  kind: { constant: 'harmful' },
  category: { column: 'category' },
};

/** Prompts of about 20 words, no two alike. @param {number} number */
async function* rows(number) {
  for (let row = 1; row <= number; row += 1) {
    const words = Array.from({ length: 20 }, (_, place) =>
      ((row * 7919 + place * 104_729) ** 2 % 999_983).toString(36),
    );
    yield { row, value: { id: String(row), prompt: `${words.join(' ')}?`, category: `category ${row % 20}` } };
  }
}

const scratch = new SqliteScratch();
const structure = { ...defaultStructure, id: 'bench' };
const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
try {
  const artifacts = new FolderArtifactStore(folder);
  const dataset = { name: 'bench', file: 'bench.jsonl', columns, rows: rows(count) };
  const request = { sources: [{ dataset, take: count }], seed: 1, maxAnswerWords: 40, benchmarkPrompts: rows(0) };
  const curated = await curate(request, scratch);
  const stored = await artifacts.put(toJsonLines(curated.prompts), jsonLinesType);
  for (const arm of ['alttrain', 'vanilla-sft']) {
    const written = writeArms(readJsonLines(await artifacts.fileOf(stored)), structure, ['alttrain', 'vanilla-sft'], 1);
    await artifacts.put(toJsonLines(examplesOf(written, arm)), jsonLinesType);
  }
  console.log(JSON.stringify({ prompts: curated.count, peakBytes: process.resourceUsage().maxRSS * 1024 }));
} finally {
  scratch.close();
  await rm(folder, { recursive: true, force: true });
}

/** @param {AsyncIterable<any>} written @param {string} arm */
async function* examplesOf(written, arm) {
  for await (const one of written) if (one.kind === 'written') yield one.lines.get(arm);
}
