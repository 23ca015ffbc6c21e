import { appendFile, writeFile } from 'node:fs/promises';

import type { ScoredSample } from '@retrace/contracts';

/** More are not scored at a time, so that a large file is not in memory at once. */
const atOnce = 64;

/** Samples that are being scored, side by side, and written in the order in which they were given. */
export class ScoredFile {
  private waiting: Promise<ScoredSample>[] = [];
  private readonly written: ScoredSample[] = [];

  private constructor(private readonly path: string) {}

  /** Empties the file. */
  static async open(path: string): Promise<ScoredFile> {
    await writeFile(path, '');
    return new ScoredFile(path);
  }

  /** Resolves when there is room for another. @throws what scoring throws */
  async add(sample: Promise<ScoredSample>): Promise<void> {
    sample.catch(() => undefined); // met when it is written
    this.waiting.push(sample);
    if (this.waiting.length === atOnce) await this.write();
  }

  /** Writes what is left. @returns all samples @throws what scoring throws */
  async end(): Promise<readonly ScoredSample[]> {
    await this.write();
    return this.written;
  }

  private async write(): Promise<void> {
    const samples = await Promise.all(this.waiting.splice(0));
    await appendFile(this.path, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''));
    this.written.push(...samples);
  }
}
