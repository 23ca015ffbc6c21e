import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { collect, streamOf } from '../../../tools/testing/stream.js';
import { loadCatalogue } from './catalogue.js';
import { openBenchmarks, openDataset, readBenchmarkPrompts } from './open-dataset.js';

let projectRoot: string;
beforeAll(async () => {
  projectRoot = await mkdtemp(join(tmpdir(), 'retrace-empty-'));
});
afterAll(() => rm(projectRoot, { recursive: true }));

const noNetwork = () => Promise.reject(new TypeError('fetch failed'));
const placesOf = () => ({
  projectRoot: join(projectRoot, 'project'),
  downloads: join(projectRoot, 'downloads'),
  fetch: noNetwork,
});

describe('openDataset', () => {
  it("finds the project's own prompts on a machine without data and network", async () => {
    const catalogue = await loadCatalogue();
    const { name, file, rows } = await openDataset(catalogue.getForTraining('retrace-prompts'), placesOf());
    expect({ name, file }).toEqual({ name: 'retrace-prompts', file: 'retrace-prompts.jsonl' });
    expect(await collect(rows)).toHaveLength(112);
  });
});

describe('openBenchmarks', () => {
  it('says which benchmarks are missing on such a machine, and goes on', async () => {
    const { found, missing } = await openBenchmarks((await loadCatalogue()).benchmarks, placesOf());
    expect(found.map(({ name }) => name)).toEqual(['retrace-held-out']);
    expect(missing.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Data set 'xstest' was not found in .*xstest_prompts.csv/),
    );
  });
});

describe('readBenchmarkPrompts', () => {
  it('gives the prompts that there are', async () => {
    const columns = { prompt: { column: 'q' }, label: { constant: 'safe' }, kind: { constant: 'benign' } };
    const rows = streamOf([
      { row: 1, value: { q: 'Who?' } },
      { row: 2, value: { q: '' } },
      { row: 3, problem: 'is not valid UTF-8' },
    ]);
    expect(await collect(readBenchmarkPrompts({ name: 'b', file: 'b.csv', sha256: '', columns, rows }))).toEqual([
      { id: 'b:1', dataset: 'b', prompt: 'Who?' },
    ]);
  });
});
