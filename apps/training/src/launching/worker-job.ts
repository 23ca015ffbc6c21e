import type { RecipeSpec } from '@retrace/study';

import type { Trackers } from './trackers.js';

/** What the adapter's model card says of its origin. */
export interface AdapterCard {
  readonly studyId: string;
  readonly arm: string;
  readonly backbone: string;
  readonly trainingSetSha256: string;
  /** SPDX identifier of the backbone's licence. */
  readonly licence?: string;
}

/** One adapter to train. Paths are absolute: the worker runs in a folder of its own. */
export interface WorkerJob {
  readonly runId: string;
  /** Folder of the backbone. */
  readonly model: string;
  /** JSONL file: by the recipe's objective in the `messages` form, or in that of preferences. */
  readonly trainingSet: string;
  /** The run's folder: checkpoints, log and adapter lie in it. The same folder again resumes the run. */
  readonly output: string;
  readonly seed: number;
  readonly recipe: RecipeSpec;
  readonly card: AdapterCard;
  readonly tracking: Trackers;
  /** The part of a bucket that checkpoints and adapter are put into, where no other machine sees the run's folder. */
  readonly bucket?: string;
}

/** The content of the job file, in the one version that the worker reads. */
export function jobFileContent(job: WorkerJob): string {
  return `${JSON.stringify({ version: 1, ...job }, null, 2)}\n`;
}
