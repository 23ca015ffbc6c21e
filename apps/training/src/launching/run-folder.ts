import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { TrainingDiskFull } from './training-errors.js';
import { jobFileContent, type WorkerJob } from './worker-job.js';

/**
 * Makes a run's folder and writes its job file; checkpoints and the adapter in it are the worker's.
 *
 * @returns the job file
 * @throws TrainingDiskFull
 */
export async function prepareRunFolder(job: WorkerJob): Promise<string> {
  const jobFile = join(job.output, 'job.json');
  return orDiskFull(jobFile, async () => {
    await mkdir(job.output, { recursive: true });
    await writeFile(jobFile, jobFileContent(job));
    return jobFile;
  });
}

/** Removes a run's folder and all that is in it; when there is none, nothing happens. */
export async function removeRunFolder(output: string): Promise<void> {
  await rm(output, { recursive: true, force: true });
}

/** Writes a file of the run; a disk without room for it is told as what it is. @throws TrainingDiskFull */
export async function orDiskFull<Result>(file: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    throw new TrainingDiskFull({ reason: error.message, log: file, cause: error });
  }
}
