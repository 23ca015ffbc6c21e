import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { TrainingDiskFull } from './training-errors.js';
import { jobFileContent, type WorkerJob } from './worker-job.js';

const TAIL_BYTES = 8192;

/** The files of a run that the launcher writes; checkpoints and the adapter are the worker's. */
export class RunFolder {
  private constructor(
    readonly jobFile: string,
    readonly pidFile: string,
    readonly logFile: string,
    /** Takes what the worker prints on standard error, also when this process is gone. */
    readonly log: FileHandle,
    /** Where this attempt begins in the log; earlier ones stand before it. */
    private readonly logStart: number,
  ) {}

  /** Makes the folder and writes the job file. */
  static async prepare(job: WorkerJob): Promise<RunFolder> {
    const logFile = join(job.output, 'worker.log');
    try {
      await mkdir(job.output, { recursive: true });
      await writeFile(join(job.output, 'job.json'), jobFileContent(job));
      const log = await open(logFile, 'a+');
      const { size } = await log.stat();
      return new RunFolder(join(job.output, 'job.json'), join(job.output, 'worker.pid'), logFile, log, size);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      throw new TrainingDiskFull({ reason: error.message, log: logFile, cause: error });
    }
  }

  async logLine(line: string): Promise<void> {
    // A full disk must not end a run by way of its log: the worker finds out by itself whether it needs the disk.
    await this.log.appendFile(`${line}\n`).catch(() => undefined);
  }

  /** The last line of this attempt's log that is neither blank nor an event. */
  async lastWords(): Promise<string | undefined> {
    const { size } = await this.log.stat();
    const start = Math.max(this.logStart, size - TAIL_BYTES);
    const { buffer, bytesRead } = await this.log.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return lines.findLast((line) => line.trim() !== '' && !line.startsWith('{"event":'))?.trim();
  }
}
