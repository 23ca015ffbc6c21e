import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startObjectStore, type ObjectStore } from '../../../tools/compose/object-store.js';
import { BucketPart } from './bucket-part.js';

let root: string;
let objects: ObjectStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-part-'));
  await mkdir(join(root, 'objects'));
  objects = await startObjectStore(join(root, 'objects'));
});

afterAll(async () => {
  await objects?.stop();
  await rm(root, { recursive: true, force: true });
});

const part = (prefix: string): BucketPart =>
  new BucketPart({ ...objects, prefix, forcePathStyle: true }, join(root, prefix));

/** As the Python worker does. */
async function note(prefix: string, name: string, Body: string): Promise<void> {
  const client = new S3Client({ ...objects, credentials: objects, forcePathStyle: true });
  await client.send(new PutObjectCommand({ Bucket: objects.bucket, Key: `${prefix}/notes/${name}`, Body }));
}

describe('BucketPart', () => {
  it('gives the folder that a note leads to', async () => {
    await mkdir(join(root, 'adapter'));
    await writeFile(join(root, 'adapter', 'weights'), 'learnt');
    const { sha256, bytes } = await part('runs/one').putFolder(join(root, 'adapter'));
    await note('runs/one', 'adapter', JSON.stringify({ sha256, bytes, owner: {} }));
    const found = await part('runs/one').folderNoted('adapter');
    if (found === undefined) throw new Error('There is no such note.');
    await part('runs/one').restoreFolder(found, join(root, 'restored'));
    expect(await readFile(join(root, 'restored', 'weights'), 'utf8')).toBe('learnt');
  });

  it.each(['no JSON', 'null', '{"sha256": 1, "bytes": 2}', '{"sha256": "'])(
    'finds nothing by the note %j',
    async (text) => {
      await note('runs/odd', 'adapter', text);
      expect(await part('runs/odd').folderNoted('adapter')).toBeUndefined();
      expect(await part('runs/odd').folderNoted('checkpoint-1')).toBeUndefined();
    },
  );

  it('is cleared without a trace, and without touching another', async () => {
    const theirs = await part('runs/others').put(['theirs'], 'text/plain');
    const ours = await part('runs/other').put(['ours'], 'text/plain');
    await part('runs/other').clear();
    await rm(join(root, 'runs'), { recursive: true });
    await expect(part('runs/other').fileOf(ours)).rejects.toThrow('Run the study');
    expect(await readFile(await part('runs/others').fileOf(theirs), 'utf8')).toBe('theirs');
  });
});
