import type { Trackers } from '@retrace/contracts';

import type { Launching } from './launching/launching.js';

/** What the training service is told from outside. */
export abstract class TrainingSettings {
  /** The interpreter of the worker's environment. */
  abstract readonly python: string;
  /** Folder of the worker's Python package. */
  abstract readonly trainer: string;
  /** Runs under way have their folders here. */
  abstract readonly runs: string;
  /** Where runs are trained. */
  abstract readonly launching: Launching;
  /** Where runs are told of beside their own files. */
  abstract readonly trackers: Trackers;
  /** How long a worker may say nothing before it is ended, in milliseconds. */
  abstract readonly stallMs: number;
}
