import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

import { lastWords } from './last-words.js';
import { orDiskFull } from './run-folder.js';

/** What the workers of a run have printed, in `worker.log` in its folder: each attempt stands behind those before it. */
export class WorkerLog {
  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
    /** Where this attempt begins. */
    private readonly start: number,
  ) {}

  /** @param folder that of the run */
  static async open(folder: string): Promise<WorkerLog> {
    const file = join(folder, 'worker.log');
    return orDiskFull(file, async () => {
      const handle = await open(file, 'a+');
      const { size } = await handle.stat();
      return new WorkerLog(file, handle, size);
    });
  }

  /** Its file descriptor, for a process that writes to it also when this one is gone. */
  get descriptor(): number {
    return this.handle.fd;
  }

  async line(line: string): Promise<void> {
    // A full disk must not end a run by way of its log: the worker finds out by itself whether it needs the disk.
    await this.handle.appendFile(`${line}\n`).catch(() => undefined);
  }

  /** The last line of this attempt that is neither blank nor an event. */
  lastWords(): Promise<string | undefined> {
    return lastWords(this.handle, this.start);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
