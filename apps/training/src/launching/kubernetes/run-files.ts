import type { V1EnvVar, V1Volume } from '@kubernetes/client-node';
import type { FinishedEvent } from '@retrace/contracts';

import type { RunPlace } from '../launcher.js';
import type { WorkerJob } from '../worker-job.js';

/** What a run's pod is made of beside its image. */
export interface PodFiles {
  /** What its interpreter is told. */
  readonly command: readonly string[];
  readonly environment: readonly V1EnvVar[];
  /** The volume that it has, but for its name. */
  readonly volume: Omit<V1Volume, 'name'>;
  readonly mountPath: string;
}

/** Gets the files of runs to their pods, and what pods make back here. */
export interface RunFiles {
  /** Puts what a run needs where its pod finds it, unless the signal breaks it off. */
  give(job: WorkerJob, signal: AbortSignal): Promise<PodFiles>;
  /**
   * The account of a run that ended well, with its adapter in the run's folder on this machine.
   *
   * @param told what the worker said of it; its words may be lost
   * @returns undefined when there is no adapter
   */
  take(job: WorkerJob, told: FinishedEvent | undefined): Promise<FinishedEvent | undefined>;
  /** Removes what lies elsewhere than in the run's folder on this machine. */
  discard(run: RunPlace): Promise<void>;
}
