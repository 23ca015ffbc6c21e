import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startObjectStore, type ObjectStore } from '../../../tools/compose/object-store.js';
import { collect } from '../../../tools/testing/stream.js';
import { ArtifactMissing, ArtifactRefWrong, DiskFull } from './artifact-errors.js';
import type { ArtifactStore } from './artifact-store.js';
import { FolderArtifactStore } from './folder-artifact-store.js';
import { readJsonLines, toJsonLines } from './json-lines.js';
import { S3ArtifactStore } from './s3-artifact-store.js';

let root: string;
let objects: ObjectStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-artifacts-'));
  await mkdir(join(root, 'objects'));
  objects = await startObjectStore(join(root, 'objects'));
});

afterAll(async () => {
  await objects?.stop();
  await rm(root, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a store keeps on this machine lies in the folder that is given. */
const stores: readonly { readonly kind: string; readonly open: (folder: string) => ArtifactStore }[] = [
  { kind: 'a folder', open: (folder) => new FolderArtifactStore(folder) },
  { kind: 'a bucket', open: (folder) => new S3ArtifactStore({ ...objects, forcePathStyle: true }, folder) },
];

describe.each(stores)('an artifact store in $kind', ({ open }) => {
  let scratch: string;
  let store: ArtifactStore;

  beforeEach(async () => {
    scratch = await mkdtemp(join(root, 'store-'));
    store = open(join(scratch, 'artifacts'));
  });

  afterEach(() => rm(scratch, { recursive: true, force: true }));

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

  it('keeps content that is empty', async () => {
    const ref = await store.put([], 'text/plain');
    expect(await readFile(await store.fileOf(ref), 'utf8')).toBe('');
  });

  it('keeps nothing of content that broke off', async () => {
    const broken = async function* (): AsyncGenerator<string> {
      yield 'the first half';
      throw new Error('the source died');
    };
    await expect(store.put(broken(), 'text/plain')).rejects.toThrow('the source died');
    expect(await readdir(join(scratch, 'artifacts', 'partial'))).toEqual([]);
  });

  it('says what is missing, and the way out', async () => {
    const never = { uri: `artifact:${sha256('never')}`, sha256: sha256('never'), bytes: 5, mediaType: 'text/plain' };
    const complaint = new RegExp(`${never.sha256} is not at .*Run the study`);
    await expect(store.verify(never)).rejects.toThrow(ArtifactMissing);
    await expect(store.fileOf(never)).rejects.toThrow(complaint);
    await expect(store.restoreFolder(never, join(scratch, 'out'))).rejects.toThrow(complaint);
  });

  it('refuses a reference whose uri is not that of its hash', async () => {
    const ref = await store.put(['one'], 'text/plain');
    const wrong = { ...ref, uri: `artifact:${sha256('two')}` };
    await expect(store.verify(wrong)).rejects.toThrow(ArtifactRefWrong);
    await expect(store.fileOf(wrong)).rejects.toThrow(`does not go with its SHA-256 ${ref.sha256}`);
  });

  it('refuses a reference that tells another size', async () => {
    const ref = await store.put(['four'], 'text/plain');
    await expect(store.verify({ ...ref, bytes: 5 })).rejects.toThrow('has 5 bytes; it has 4');
    await expect(store.fileOf({ ...ref, bytes: 5 })).rejects.toThrow(ArtifactRefWrong);
  });

  it('verifies what is there', async () => {
    const ref = await store.put(['as told'], 'text/plain');
    await expect(store.verify(ref)).resolves.toBeUndefined();
  });

  it('verifies a reference once', async () => {
    const ref = await store.put(['read once'], 'text/plain');
    await store.verify(ref);
    await writeFile(await store.fileOf(ref), 'changed later');
    await expect(store.verify(ref)).resolves.toBeUndefined();
  });

  it('gives back a folder with its subfolders, in place of what lay there', async () => {
    const adapter = join(scratch, 'adapter');
    await mkdir(join(adapter, 'tokenizer'), { recursive: true });
    await writeFile(join(adapter, 'weights.bin'), Buffer.from([0, 255, 1]));
    await writeFile(join(adapter, 'tokenizer', 'vocabulary.txt'), 'words');
    const ref = await store.putFolder(adapter);
    const into = join(scratch, 'restored');
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
      await mkdir(join(scratch, name));
      await writeFile(join(scratch, name, 'b'), '2');
      await writeFile(join(scratch, name, 'a'), '1');
    }
    expect(await store.putFolder(join(scratch, 'one'))).toEqual(await store.putFolder(join(scratch, 'two')));
  });

  it('leaves the folder that lay there when the stored one is not whole', async () => {
    const adapter = join(scratch, 'adapter');
    await mkdir(adapter);
    await writeFile(join(adapter, 'weights.bin'), 'weights');
    const lost = { path: 'lost.bin', sha256: sha256('lost'), bytes: 4 };
    const ref = await store.put([JSON.stringify({ files: [lost] })], 'application/json');
    await expect(store.restoreFolder(ref, adapter)).rejects.toThrow('Run the study');
    expect(await readFile(join(adapter, 'weights.bin'), 'utf8')).toBe('weights');
  });

  it('lists the files of a folder, each to be read by itself', async () => {
    const adapter = join(scratch, 'adapter');
    await mkdir(join(adapter, 'tokenizer'), { recursive: true });
    await writeFile(join(adapter, 'weights.bin'), 'weights');
    await writeFile(join(adapter, 'tokenizer', 'vocabulary.txt'), 'words');
    const files = await store.filesOf(await store.putFolder(adapter));
    expect(files.map(({ path }) => path)).toEqual(['tokenizer/vocabulary.txt', 'weights.bin']);
    const texts = files.map(async ({ file }) => readFile(await store.fileOf(file), 'utf8'));
    expect(await Promise.all(texts)).toEqual(['words', 'weights']);
  });

  it('removes content, also such as was verified, and no other', async () => {
    const gone = await store.put(['to go'], 'text/plain');
    const kept = await store.put(['to stay'], 'text/plain');
    await store.verify(gone);
    await store.remove(gone.sha256);
    await expect(store.verify(gone)).rejects.toThrow(ArtifactMissing);
    await expect(store.fileOf(gone)).rejects.toThrow(ArtifactMissing);
    expect(await readFile(await store.fileOf(kept), 'utf8')).toBe('to stay');
    await expect(store.remove(gone.sha256)).resolves.toBeUndefined();
  });

  it('takes removed content in again', async () => {
    const ref = await store.put(['back again'], 'text/plain');
    await store.remove(ref.sha256);
    await store.put(['back again'], 'text/plain');
    expect(await readFile(await store.fileOf(ref), 'utf8')).toBe('back again');
  });

  it('says in one line that the disk is full', async () => {
    const full = async function* (): AsyncGenerator<string> {
      yield 'what fits';
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    await expect(store.put(full(), 'text/plain')).rejects.toThrow(DiskFull);
  });

  it('gives back JSON lines as they were written', async () => {
    const values = [{ text: 'two\nlines' }, { text: 'é "quoted"' }];
    const ref = await store.put(toJsonLines(values), 'application/jsonl');
    expect(await collect(readJsonLines(await store.fileOf(ref)))).toEqual(values);
  });
});
