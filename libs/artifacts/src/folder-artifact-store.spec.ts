import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { collect } from '../../../tools/testing/stream.js';
import { DiskFull } from './artifact-errors.js';
import { FolderArtifactStore } from './folder-artifact-store.js';
import { parseFolderList } from './folder-list.js';
import { readJsonLines, toJsonLines } from './json-lines.js';

let root: string;
let store: FolderArtifactStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-artifacts-'));
  store = new FolderArtifactStore(join(root, 'artifacts'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('FolderArtifactStore', () => {
  it('names content by its hash and gives it back', async () => {
    const ref = await store.put(['a trace\n', 'and another'], 'text/plain');
    const text = 'a trace\nand another';
    expect(ref).toEqual({
      uri: `artifact:${sha256(text)}`,
      sha256: sha256(text),
      bytes: text.length,
      mediaType: 'text/plain',
    });
    expect(await readFile(await store.fileOf(ref), 'utf8')).toBe(text);
  });

  it('keeps nothing of content that broke off', async () => {
    const broken = async function* (): AsyncGenerator<string> {
      yield 'the first half';
      throw new Error('the source died');
    };
    await expect(store.put(broken(), 'text/plain')).rejects.toThrow('the source died');
    expect(await readdir(join(root, 'artifacts', 'partial'))).toEqual([]);
  });

  it('refuses an artifact that was changed, naming both hashes', async () => {
    const ref = await store.put(['as written'], 'text/plain');
    await writeFile(await store.fileOf(ref), 'changed');
    await expect(store.fileOf(ref)).rejects.toThrow(
      new RegExp(`has SHA-256 ${sha256('changed')}, expected ${ref.sha256}`),
    );
  });

  it('says where a missing artifact was to be', async () => {
    const ref = await store.put(['gone'], 'text/plain');
    await rm(await store.fileOf(ref));
    await expect(store.fileOf(ref)).rejects.toThrow(/is not at .*Run the study/);
  });

  it('gives back a folder with its subfolders, in place of what lay there', async () => {
    const adapter = join(root, 'adapter');
    await mkdir(join(adapter, 'tokenizer'), { recursive: true });
    await writeFile(join(adapter, 'weights.bin'), Buffer.from([0, 255, 1]));
    await writeFile(join(adapter, 'tokenizer', 'vocabulary.txt'), 'words');
    const ref = await store.putFolder(adapter);
    const into = join(root, 'restored');
    await mkdir(into);
    await writeFile(join(into, 'old.txt'), 'from before');
    await store.restoreFolder(ref, into);
    expect((await readdir(into, { recursive: true })).sort()).toEqual([
      'tokenizer',
      'tokenizer/vocabulary.txt',
      'weights.bin',
    ]);
    expect(await readFile(join(into, 'weights.bin'))).toEqual(Buffer.from([0, 255, 1]));
  });

  it('gives equal folders the same reference', async () => {
    for (const name of ['one', 'two']) {
      await mkdir(join(root, name));
      await writeFile(join(root, name, 'b'), '2');
      await writeFile(join(root, name, 'a'), '1');
    }
    expect(await store.putFolder(join(root, 'one'))).toEqual(await store.putFolder(join(root, 'two')));
  });

  it('leaves the folder that lay there when the stored one is not whole', async () => {
    const adapter = join(root, 'adapter');
    await mkdir(adapter);
    await writeFile(join(adapter, 'weights.bin'), 'weights');
    const ref = await store.putFolder(adapter);
    await rm(await store.fileOf({ sha256: sha256('weights') }));
    await expect(store.restoreFolder(ref, adapter)).rejects.toThrow('Run the study');
    expect(await readFile(join(adapter, 'weights.bin'), 'utf8')).toBe('weights');
  });

  it('says in one line that the disk is full', async () => {
    const full = async function* (): AsyncGenerator<string> {
      yield 'what fits';
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    await expect(store.put(full(), 'text/plain')).rejects.toThrow(DiskFull);
  });
});

describe('a list of files', () => {
  it('is refused when a path leads out of its folder', () => {
    const list = JSON.stringify({ files: [{ path: '../out', sha256: '', bytes: 0 }] });
    expect(() => parseFolderList(list)).toThrow('leads out');
  });
});

describe('JSON lines', () => {
  it('give back what was written', async () => {
    const values = [{ text: 'two\nlines' }, { text: 'é "quoted"' }];
    const ref = await store.put(toJsonLines(values), 'application/jsonl');
    expect(await collect(readJsonLines(await store.fileOf(ref)))).toEqual(values);
  });
});
