import { JobFile, type Trackers } from '@retrace/contracts';
import { validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { JobFileInvalid } from './training-errors.js';

/** One adapter to train: what its job file tells the worker. */
export interface WorkerJob extends Omit<JobFile, 'version'> {
  readonly runId: string;
  readonly tracking: Trackers;
}

/**
 * The content of the job file, in the one version that the worker reads.
 *
 * @throws JobFileInvalid when a value is none that the contract allows, or a key none that it has
 */
export function jobFileContent(job: WorkerJob): string {
  const file = { version: 1, ...job };
  const errors = validateSync(plainToInstance(JobFile, file), { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) {
    throw new JobFileInvalid(job.runId, validationProblems(errors));
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
