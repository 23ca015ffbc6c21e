import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { isRetriable } from '@retrace/observability';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startObjectStore, type ObjectStore } from '../../../tools/compose/object-store.js';
import { ArtifactDamaged, ArtifactStoreRefused, ArtifactStoreUnreachable } from './artifact-errors.js';
import { S3ArtifactStore } from './s3-artifact-store.js';
import type { S3Settings } from './s3/s3-settings.js';

let root: string;
let objects: ObjectStore;
let client: S3Client;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-s3-'));
  await mkdir(join(root, 'objects'));
  objects = await startObjectStore(join(root, 'objects'));
  client = new S3Client({ ...settings(), credentials: objects });
});

afterAll(async () => {
  await objects?.stop();
  await rm(root, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function settings(change: Partial<S3Settings> = {}): S3Settings {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = objects;
  return { endpoint, region, bucket, prefix: 'kept', accessKeyId, secretAccessKey, forcePathStyle: true, ...change };
}

/** A store as another machine would open it: nothing is cached. */
const elsewhere = (change?: Partial<S3Settings>): S3ArtifactStore =>
  new S3ArtifactStore(settings(change), join(root, randomUUID()));

const objectOf = (sha: string): { Bucket: string; Key: string } => ({
  Bucket: objects.bucket,
  Key: `kept/${sha.slice(0, 2)}/${sha}`,
});

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('S3ArtifactStore', () => {
  it('keeps content under its prefix and hash, where another machine finds it', async () => {
    const ref = await elsewhere().put(['shared'], 'text/plain');
    const { ContentLength } = await client.send(new HeadObjectCommand(objectOf(sha256('shared'))));
    expect(ContentLength).toBe(6);
    expect(await readFile(await elsewhere().fileOf(ref), 'utf8')).toBe('shared');
  });

  it('removes content from the bucket, whoever put it there', async () => {
    const ref = await elsewhere().put(['shared for a while'], 'text/plain');
    await elsewhere().remove(ref.sha256);
    await expect(elsewhere().fileOf(ref)).rejects.toThrow('Run the study');
  });

  it('gives another machine a whole folder', async () => {
    const adapter = join(root, 'adapter');
    await mkdir(adapter);
    await writeFile(join(adapter, 'weights.bin'), Buffer.from([0, 255, 1]));
    const ref = await elsewhere().putFolder(adapter);
    await elsewhere().restoreFolder(ref, join(root, 'restored'));
    expect(await readFile(join(root, 'restored', 'weights.bin'))).toEqual(Buffer.from([0, 255, 1]));
  });

  it('carries content larger than one part', async () => {
    const megabyte = 'x'.repeat(2 ** 20);
    const ref = await elsewhere().put(
      Array.from({ length: 12 }, (_, index) => `${index}${megabyte}`),
      'text/plain',
    );
    const path = await elsewhere().fileOf(ref); // its hash was checked
    expect((await readFile(path)).length).toBe(ref.bytes);
  });

  it('does not upload what is there', async () => {
    const Metadata = { from: 'someone-else' };
    await client.send(new PutObjectCommand({ ...objectOf(sha256('there')), Body: 'there', Metadata }));
    await elsewhere().put(['there'], 'text/plain');
    expect((await client.send(new HeadObjectCommand(objectOf(sha256('there'))))).Metadata).toEqual(Metadata);
  });

  it('puts back what was deleted, though it has a copy itself', async () => {
    const store = elsewhere();
    const ref = await store.put(['put twice'], 'text/plain');
    await client.send(new DeleteObjectCommand(objectOf(ref.sha256)));
    await store.put(['put twice'], 'text/plain');
    expect(await readFile(await elsewhere().fileOf(ref), 'utf8')).toBe('put twice');
  });

  it('downloads once what is read twice', async () => {
    const ref = await elsewhere().put(['read twice'], 'text/plain');
    const reader = elsewhere();
    await reader.fileOf(ref);
    await client.send(new DeleteObjectCommand(objectOf(ref.sha256)));
    expect(await readFile(await reader.fileOf(ref), 'utf8')).toBe('read twice');
  });

  it('downloads again what was damaged in its cache', async () => {
    const reader = elsewhere();
    const ref = await elsewhere().put(['as written'], 'text/plain');
    await writeFile(await reader.fileOf(ref), 'changed');
    expect(await readFile(await reader.fileOf(ref), 'utf8')).toBe('as written');
  });

  it('refuses an object that is not what its key says, and keeps none of it', async () => {
    const ref = await elsewhere().put(['as written'], 'text/plain');
    await client.send(new PutObjectCommand({ ...objectOf(ref.sha256), Body: 'as changed' }));
    const store = elsewhere();
    await expect(store.verify(ref)).rejects.toThrow(ArtifactDamaged);
    await expect(store.fileOf(ref)).rejects.toThrow(
      `s3://retrace/kept/${ref.sha256.slice(0, 2)}/${ref.sha256} has SHA-256 ${sha256('as changed')}`,
    );
  });

  it('says in one line that the store does not answer, and that trying again may help', async () => {
    const error = await thrown(elsewhere({ endpoint: 'http://127.0.0.1:9' }).put(['lost'], 'text/plain'));
    expect(error).toBeInstanceOf(ArtifactStoreUnreachable);
    expect(isRetriable(error)).toBe(true);
    expect(String(error)).toMatch(/s3:\/\/retrace at http:\/\/127\.0\.0\.1:9 cannot be reached: .*ECONNREFUSED.*Check/);
  });

  it('takes an answer that breaks off for a store that cannot be reached', async () => {
    const half = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('half', () => response.destroy());
    });
    await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve));
    const address = half.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ref = { uri: `artifact:${sha256('x')}`, sha256: sha256('x'), bytes: 1, mediaType: 'text/plain' };
    const error = await thrown(elsewhere({ endpoint: `http://127.0.0.1:${port}` }).fileOf(ref));
    half.close();
    expect(error).toBeInstanceOf(ArtifactStoreUnreachable);
  });

  it('says that its keys are refused, and that trying again does not help', async () => {
    const error = await thrown(elsewhere({ secretAccessKey: 'wrong' }).put(['refused'], 'text/plain'));
    expect(error).toBeInstanceOf(ArtifactStoreRefused);
    expect(isRetriable(error)).toBe(false);
    expect(String(error)).toMatch(/refused: it answered 403.*AWS_ACCESS_KEY_ID/);
  });

  it('tells a missing bucket from a missing artifact', async () => {
    const ref = await elsewhere().put(['somewhere'], 'text/plain');
    const error = await thrown(elsewhere({ bucket: 'no-such-bucket' }).fileOf(ref));
    expect(error).toBeInstanceOf(ArtifactStoreRefused);
    expect(String(error)).toContain('s3://no-such-bucket');
  });
});
