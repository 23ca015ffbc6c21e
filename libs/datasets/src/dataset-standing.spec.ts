import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { loadCatalogue } from './catalogue.js';
import type { DatasetPlaces } from './find-dataset.js';
import { datasetStanding } from './dataset-standing.js';

async function emptyPlaces(): Promise<DatasetPlaces & { readonly downloads: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-standing-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { projectRoot: join(folder, 'project'), downloads: join(folder, 'downloads') };
}

describe('datasetStanding', () => {
  it('tells what comes with the program, and what would be downloaded', async () => {
    const catalogue = await loadCatalogue();
    const places = await emptyPlaces();
    expect(await datasetStanding(catalogue.get('retrace-prompts'), places)).toBe('here');
    expect(await datasetStanding(catalogue.get('strongreject'), places)).toBe('to-download');
  });

  it('finds what was downloaded before', async () => {
    const entry = (await loadCatalogue()).get('strongreject');
    const places = await emptyPlaces();
    const path = join(places.downloads, entry.file ?? '');
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, 'rows');
    expect(await datasetStanding(entry, places)).toBe('here');
  });

  it('tells a folder that is nowhere, which nobody can download', async () => {
    const entry = { ...(await loadCatalogue()).get('strongreject'), from: { folder: 'ours' } };
    expect(await datasetStanding(entry, await emptyPlaces())).toBe('missing');
  });
});
