import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

import { isNoSuchObject, s3Problem } from './s3-problem.js';
import type { S3Settings } from './s3-settings.js';

const CONNECT_MS = 5_000;
/** Nothing heard for so long: the connection is dead. */
const SILENCE_MS = 60_000;

/** Files in a bucket, by key. What goes wrong is told as one of this program's errors. */
export class S3Bucket {
  private readonly client: S3Client;

  /** @param signal breaks uploads off */
  constructor(
    private readonly settings: S3Settings,
    private readonly signal?: AbortSignal,
  ) {
    const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = settings;
    this.client = new S3Client({
      ...(endpoint === undefined ? {} : { endpoint }),
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle,
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
      // Content is checked by its SHA-256 here, and not every store knows Amazon's newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** The key under which content lies, whole. */
  keyOf(sha256: string): string {
    return this.keyUnder(`${sha256.slice(0, 2)}/${sha256}`);
  }

  /** The key of what has a path under the prefix. */
  keyUnder(path: string): string {
    const { prefix } = this.settings;
    return prefix === undefined ? path : `${prefix}/${path}`;
  }

  /** How a person would name the object. */
  addressOf(key: string): string {
    return `s3://${this.settings.bucket}/${key}`;
  }

  /** @returns bytes; nothing when there is no such object */
  async sizeOf(key: string): Promise<number | undefined> {
    try {
      const { ContentLength } = await this.client.send(
        this.of(HeadObjectCommand, key),
        this.signal && { abortSignal: this.signal },
      );
      return ContentLength;
    } catch (error) {
      if (isNoSuchObject(error)) return undefined;
      throw this.problem(error);
    }
  }

  async upload(key: string, file: string): Promise<void> {
    this.signal?.throwIfAborted();
    const body = createReadStream(file);
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.settings.bucket, Key: key, Body: body },
    });
    const breakOff = (): void => void upload.abort();
    this.signal?.addEventListener('abort', breakOff);
    try {
      await upload.done();
    } catch (error) {
      throw this.problem(error);
    } finally {
      this.signal?.removeEventListener('abort', breakOff);
      body.destroy();
    }
  }

  /** @returns whether there is such an object */
  async download(key: string, file: string): Promise<boolean> {
    try {
      const { Body } = await this.client.send(this.of(GetObjectCommand, key));
      if (!(Body instanceof Readable)) throw new TypeError('The answer has no body');
      await pipeline(Body, createWriteStream(file, { flush: true }));
      return true;
    } catch (error) {
      if (isNoSuchObject(error)) return false;
      throw this.problem(error);
    }
  }

  /** The text of a small object; nothing when there is no such object. */
  async read(key: string): Promise<string | undefined> {
    try {
      const { Body } = await this.client.send(this.of(GetObjectCommand, key));
      return await Body?.transformToString();
    } catch (error) {
      if (isNoSuchObject(error)) return undefined;
      throw this.problem(error);
    }
  }

  /** Deletes every object under the prefix. */
  async clear(): Promise<void> {
    const input = { Bucket: this.settings.bucket, Prefix: this.keyUnder('') };
    try {
      for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, input)) {
        for (const { Key } of Contents) if (Key !== undefined) await this.delete(Key);
      }
    } catch (error) {
      throw this.problem(error);
    }
  }

  /** Also answers well when there is no such object. */
  async delete(key: string): Promise<void> {
    try {
      await this.client.send(this.of(DeleteObjectCommand, key));
    } catch (error) {
      throw this.problem(error);
    }
  }

  private of<Command>(kind: new (input: { Bucket: string; Key: string }) => Command, key: string): Command {
    return new kind({ Bucket: this.settings.bucket, Key: key });
  }

  private problem(error: unknown): unknown {
    const { endpoint, bucket } = this.settings;
    return s3Problem(error, endpoint === undefined ? `s3://${bucket}` : `s3://${bucket} at ${endpoint}`);
  }
}
