import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { parseEntry } from './catalogue.js';
import { findDataset, type DatasetPlaces } from './find-dataset.js';

const content = 'text\nHello\n';
const entry = parseEntry(
  'set.yaml',
  `
name: set
title: A set
role: training
licence: MIT
citation: Someone 2025.
file: set/rows.csv
format: csv
sha256: ${createHash('sha256').update(content).digest('hex')}
rows: 1
url: https://example.org/rows.csv
columns: { prompt: { column: text }, label: { constant: safe }, kind: { constant: benign } }
`,
);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-datasets-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(folder: string, text = content): Promise<string> {
  const path = join(root, folder, 'set/rows.csv');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

function places(answer: () => Response | Promise<Response> = () => Response.error()): DatasetPlaces {
  return {
    configured: join(root, 'configured'),
    projectRoot: join(root, 'project'),
    downloads: join(root, 'downloads'),
    fetch: vi.fn(async () => answer()),
  };
}

describe('findDataset', () => {
  it('looks in the configured folder, then in data, then in the neighbour shared/data', async () => {
    const shared = await put('shared/data');
    expect(await findDataset(entry, places())).toBe(shared);
    const own = await put('project/data');
    expect(await findDataset(entry, places())).toBe(own);
    const configured = await put('configured');
    expect(await findDataset(entry, places())).toBe(configured);
  });

  it('downloads what is in no place, once', async () => {
    const found = places(() => new Response(content));
    const path = await findDataset(entry, found);
    expect(path).toBe(join(root, 'downloads', 'set/rows.csv'));
    expect(await readFile(path, 'utf8')).toBe(content);
    expect(await findDataset(entry, found)).toBe(path);
    expect(found.fetch).toHaveBeenCalledTimes(1);
    expect(found.fetch).toHaveBeenCalledWith('https://example.org/rows.csv', expect.anything());
  });

  it('names every place and how to get the file when there is no network', async () => {
    const offline = places(() => Promise.reject(new TypeError('fetch failed')));
    const failure = findDataset(entry, offline);
    await expect(failure).rejects.toMatchObject({ code: 'dataset-not-found', retriable: true });
    await expect(failure).rejects.toThrow(join(root, 'configured', 'set/rows.csv'));
    await expect(failure).rejects.toThrow(join(root, 'shared', 'data', 'set/rows.csv'));
    await expect(failure).rejects.toThrow(
      'its download failed (fetch failed). Get it with: curl --create-dirs -Lo data/set/rows.csv https://example.org/rows.csv',
    );
  });

  it('names the answer of a server that does not have it', async () => {
    const missing = places(() => new Response('Not found', { status: 404 }));
    await expect(findDataset(entry, missing)).rejects.toThrow('https://example.org/rows.csv answered 404');
  });

  it('refuses a file with another hash, naming both and the way out', async () => {
    const path = await put('project/data', 'text\nAnother\n');
    const failure = findDataset(entry, places());
    await expect(failure).rejects.toMatchObject({
      code: 'dataset-hash-mismatch',
      retriable: false,
    });
    await expect(failure).rejects.toThrow(`Data set 'set' at ${path} has SHA-256 `);
    await expect(failure).rejects.toThrow(`expected ${entry.sha256}. Replace it with the published file, or change`);
  });

  it('keeps nothing of a download with another hash', async () => {
    const changed = places(() => new Response('text\nAnother\n'));
    await expect(findDataset(entry, changed)).rejects.toMatchObject({
      code: 'dataset-hash-mismatch',
    });
    expect(await readdir(join(root, 'downloads', 'set'))).toEqual([]);
  });
});
