import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PromptCandidate } from '@retrace/datasets';

import type { CandidateShelf } from '../domain/candidate-shelf.js';

const BUFFER_BYTES = 256 * 1024;

/** Candidates as JSON in a temporary file; in memory is where each begins, and what was not written yet. */
export class FileShelf implements CandidateShelf {
  private readonly folder = mkdtempSync(join(tmpdir(), 'retrace-curation-'));
  private readonly file = openSync(join(this.folder, 'candidates'), 'w+');
  /** Where each candidate begins, and at the end where the next one will. */
  private starts = new Float64Array(1024);
  private count = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private writtenBytes = 0;

  put(candidate: PromptCandidate): number {
    const bytes = Buffer.from(JSON.stringify(candidate));
    if (this.count + 2 > this.starts.length) this.grow();
    this.starts[this.count + 1] = this.starts[this.count]! + bytes.length; // count is below the length
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= BUFFER_BYTES) this.flush();
    this.count += 1;
    return this.count - 1;
  }

  get(place: number): PromptCandidate {
    if (!(place >= 0 && place < this.count)) throw new RangeError(`nothing lies in place ${place}`);
    this.flush();
    const [start, end] = this.starts.subarray(place, place + 2) as unknown as [number, number]; // place < count
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(this.file, bytes, 0, bytes.length, start);
    const candidate: PromptCandidate = JSON.parse(bytes.toString());
    return candidate;
  }

  /** Nothing lies on it afterwards. */
  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = Buffer.concat(this.waiting);
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.file, bytes, done, bytes.length - done, this.writtenBytes + done);
    }
    this.writtenBytes += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private grow(): void {
    const starts = new Float64Array(this.starts.length * 2);
    starts.set(this.starts);
    this.starts = starts;
  }
}
