import type { RunEvent } from '@retrace/contracts';
import type { Slot } from '@retrace/jobs';

import type { WorkerJob } from './worker-job.js';

export interface TrainedAdapter {
  /** Its folder: PEFT adapter, tokenizer, model card, account of the run. */
  readonly folder: string;
  readonly steps: number;
  /** Nats a learnt token, at the last step. */
  readonly finalLoss: number;
  /** Training time of the attempt that finished. */
  readonly seconds: number;
  /** Tokens of all examples in all epochs. */
  readonly tokens: number;
  readonly peakResidentBytes: number;
  /** Examples that were too long, and left out as the recipe allows. */
  readonly leftOut?: number;
  /** Versions of the packages that it was trained with. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface LaunchHooks {
  /** Told every event of the worker, in order. If it throws, the worker is ended and the launch rejects with that. */
  onEvent(event: RunEvent): void;
  /** Told what a run waits for that can't begin yet, like `waits for a node with nvidia.com/gpu`. */
  onWaiting(detail: string): void;
}

/** Where what is made of a run lies. */
export type RunPlace = Pick<WorkerJob, 'runId' | 'output'>;

/** Runs the training worker somewhere, and follows it to its end. */
export interface Launcher {
  /**
   * Trains one adapter. A job launched again in the same folder resumes from its last checkpoint, or reports the
   * finished adapter again. Aborting has the worker write a checkpoint and rejects with TrainingInterrupted.
   *
   * @param slot held for the run; a GPU of this machine concerns a worker on this machine alone
   */
  launch(job: WorkerJob, hooks: LaunchHooks, signal: AbortSignal, slot: Slot): Promise<TrainedAdapter>;
  /** Removes what is left of a run whose adapter is stored: its folder, and what lies elsewhere. */
  discard(run: RunPlace): Promise<void>;
  /**
   * Ends what still runs of runs that nobody wants any more, and that nobody may follow; of most nothing does. Their
   * workers write a checkpoint, and are not waited for.
   */
  endStrays(unwanted: readonly RunPlace[], signal: AbortSignal): Promise<void>;
}

/** The token under which a launcher is injected. */
export const LAUNCHER = Symbol('launcher');
