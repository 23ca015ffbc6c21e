import type { StageUnit } from '@retrace/study';

/** What the input of every job names. Jobs load the rest themselves. */
export interface JobInput {
  readonly studyId: string;
}

export interface JobContext {
  /** Aborted when the study is cancelled or the service stops. */
  readonly signal: AbortSignal;
  /** From 1. */
  readonly attempt: number;
}

/** One kind of long work. It can be run twice without harm, and stops early when its signal is aborted. */
export interface Job<Input extends JobInput = JobInput> {
  /** Unique in its service: `train-adapter`. */
  readonly name: string;
  /** How many of this kind run at the same time in one process. */
  readonly concurrency: number;
  /**
   * What of the study it works on, for progress and for the place of a failure. Left out where no study waits for the
   * work: what becomes of it is then nothing of the study's.
   */
  unit?(input: Input): StageUnit;
  run(input: Input, context: JobContext): Promise<void>;
  /**
   * Whether what the job works on is there, asked when its study is resumed; it is when this is left out. A job without it is
   * forgotten, so that whoever makes that anew can ask for the job by the same key.
   */
  canResume?(input: Input): Promise<boolean>;
  /** Told of the error for which it is not tried again. */
  givenUp?(input: Input, error: unknown): Promise<void>;
}
