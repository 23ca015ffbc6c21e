import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';

import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { collect } from '../../../tools/testing/stream.js';
import { entryOfSpec, type CatalogueEntry } from './catalogue-entry.js';
import type { DatasetPlaces } from './find-dataset.js';
import { openDataset } from './open-dataset.js';

const columns = { prompt: { column: 'q' }, label: { constant: 'safe' }, kind: { constant: 'benign' } };
const revision = 'c'.repeat(40);

function anEntry(from: NonNullable<CatalogueEntry['from']>, changes: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return { ...entryOfSpec({ name: 'ours', licence: 'MIT', from, columns }), ...changes };
}

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-files-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

const noNetwork = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));

function places(changes: Partial<DatasetPlaces> = {}): DatasetPlaces {
  const folders = { configured: join(root, 'data'), projectRoot: join(root, 'project'), downloads: join(root, 'kept') };
  return { ...folders, fetch: noNetwork, ...changes };
}

async function put(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(root, 'data', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function questions(entry: CatalogueEntry, at: DatasetPlaces): Promise<readonly unknown[]> {
  const rows = await collect((await openDataset(entry, at)).rows);
  return rows.map((row) => ('problem' in row ? row.problem : [row.file, row.row, row.value['q']]));
}

describe('openDataset of a folder', () => {
  it('reads its files in the order of their names, packed or not, and names them with their rows', async () => {
    await put('ours/b.jsonl.gz', gzipSync('{"q":"Third?"}\n'));
    await put('ours/a.jsonl', '{"q":"First?"}\n{"q":"Second?"}\n');
    await put('ours/notes.md', '# Not data');
    expect(await questions(anEntry({ folder: 'ours' }), places())).toEqual([
      ['ours/a.jsonl', 1, 'First?'],
      ['ours/a.jsonl', 2, 'Second?'],
      ['ours/b.jsonl.gz', 1, 'Third?'],
    ]);
  });

  it('has one hash for all files, which any change of one changes', async () => {
    await put('ours/a.csv', 'q\nFirst?\n');
    await put('ours/b.csv', 'q\nSecond?\n');
    const hash = async (): Promise<string> => (await openDataset(anEntry({ folder: 'ours' }), places())).sha256;
    const before = await hash();
    expect(await hash()).toBe(before);
    await put('ours/b.csv', 'q\nAnother?\n');
    expect(await hash()).not.toBe(before);
  });

  it('says where it looked for one that is nowhere', async () => {
    await expect(questions(anEntry({ folder: 'theirs' }), places())).rejects.toThrow(
      /^Data set 'ours' is a folder, and none of .*data\/theirs, .* has files of its format\. Put them there/,
    );
  });
});

describe('openDataset of a file', () => {
  it('asks for a format that its name does not tell', async () => {
    await put('rows.txt', '{"q":"Who?"}\n');
    await expect(questions(anEntry({ file: 'rows.txt' }), places())).rejects.toThrow(
      "The name of rows.txt does not tell the format of data set 'ours'. Say it by format",
    );
    expect(await questions(anEntry({ file: 'rows.txt' }, { format: 'jsonl' }), places())).toEqual([
      [undefined, 1, 'Who?'],
    ]);
  });

  it('downloads one from its address, once', async () => {
    let asked = 0;
    const fetch = async (): Promise<Response> => {
      asked += 1;
      return new Response('q\nWho?\n');
    };
    const entry = anEntry({ url: 'https://example.org/data/rows.csv?raw=1' });
    expect(await questions(entry, places({ fetch }))).toEqual([[undefined, 2, 'Who?']]);
    expect(await questions(entry, places())).toEqual([[undefined, 2, 'Who?']]);
    expect(asked).toBe(1);
  });

  it('takes no web page for data', async () => {
    const page = new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const entry = anEntry({ url: 'https://example.org/rows.csv' });
    await expect(questions(entry, places({ fetch: () => Promise.resolve(page) }))).rejects.toThrow(
      /its download failed \(https:\/\/example\.org\/rows\.csv answered a web page in place of data\)/,
    );
  });
});

interface StubHub {
  readonly endpoint: string;
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
}

/** Speaks as much of the hub's API as is needed to list and fetch files. */
async function stubHub(files: Readonly<Record<string, string>>, token?: string): Promise<StubHub> {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const answer: RequestListener = ({ url = '', headers }, response) => {
    const { pathname } = new URL(url, 'http://hub');
    asked.push({ path: pathname, headers });
    if (token !== undefined && headers.authorization !== `Bearer ${token}`)
      return void response.writeHead(401).end('{}');
    if (pathname === `/api/datasets/team/set/tree/${revision}`) {
      const listed = Object.entries(files).map(([path, text]) => ({ type: 'file', path, size: text.length, oid: 'x' }));
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(listed));
    }
    const name = pathname.replace(`/datasets/team/set/resolve/${revision}/`, '');
    const text = files[name];
    return void (text === undefined ? response.writeHead(404).end('{}') : response.end(text));
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return { endpoint: `http://127.0.0.1:${address.port}`, asked };
}

describe('openDataset of the hub', () => {
  const files = {
    'README.md': '# Set',
    'data/train-00000-of-00002.jsonl': '{"q":"First?"}\n',
    'data/train-00001-of-00002.jsonl': '{"q":"Second?"}\n',
    'data/test-00000-of-00001.jsonl': '{"q":"Never?"}\n',
  };
  const hubEntry = anEntry({ hub: { id: 'team/set', revision } });

  it('reads the files of the split at the commit, and needs no network the second time', async () => {
    const { endpoint, asked } = await stubHub(files);
    const first = await questions(hubEntry, places({ fetch, hub: { endpoint } }));
    expect(first).toEqual([
      ['team/set/data/train-00000-of-00002.jsonl', 1, 'First?'],
      ['team/set/data/train-00001-of-00002.jsonl', 1, 'Second?'],
    ]);
    expect(asked).toHaveLength(3);
    expect(await questions(hubEntry, places({ hub: { endpoint } }))).toEqual(first);
  });

  it('shows its token to the endpoint, and says what is to be done without one', async () => {
    const { endpoint, asked } = await stubHub(files, 'hf_secret');
    await questions(hubEntry, places({ fetch, hub: { endpoint, token: 'hf_secret' } }));
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(
      Array.from({ length: 3 }, () => 'Bearer hf_secret'),
    );
    const refused = questions(hubEntry, {
      ...places({ fetch, hub: { endpoint } }),
      downloads: join(root, 'elsewhere'),
    });
    await expect(refused).rejects.toThrow(/gives the data set 'team\/set' to nobody without leave: .* set HF_TOKEN/);
  });

  it('says that there is no such data set, or no such split, with what there is', async () => {
    const { endpoint } = await stubHub(files);
    const at = places({ fetch, hub: { endpoint } });
    const named = (id: string, split?: string): CatalogueEntry =>
      anEntry({ hub: { id, revision, ...(split === undefined ? {} : { split }) } });
    await expect(questions(named('team/sett'), at)).rejects.toThrow(
      `There is no data set 'team/sett' with the commit ${revision} on ${endpoint}.`,
    );
    await expect(questions(named('team/set', 'validation'), at)).rejects.toThrow(
      /has no files of validation that can be read\. It has: README\.md, .*train-00000/,
    );
  });

  it('says that the hub can not be reached', async () => {
    await expect(questions(hubEntry, places())).rejects.toThrow(
      /^The data set 'team\/set' could not be had from https:\/\/huggingface\.co \(fetch failed\)/,
    );
  });
});
