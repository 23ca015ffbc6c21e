import type { TrainedArm } from '@retrace/study';

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** One optimizer step of a training run. */
export interface CurvePoint {
  readonly step: number;
  /** Nats a learnt token. */
  readonly loss: number;
  readonly learningRate: number;
  /** Null where a float16 step overflowed and was skipped. */
  readonly gradientNorm: number | null;
  readonly tokensPerSecond: number;
  readonly secondsLeft: number;
}

/** The step that a run has reached, of how many. */
export interface LatestStep extends CurvePoint {
  readonly steps: number;
}

/** What a run is doing, or how it ended. */
export type RunStanding =
  /** `error` is why it is tried again, where it is. */
  | { readonly state: 'queued'; readonly error?: string }
  /** `phase` is the worker's word, or `waiting` for the machine. `latest` is there once a step was made. */
  | { readonly state: 'running'; readonly phase: string; readonly latest?: LatestStep }
  /** `adapter` is the checkpoint's SHA-256. */
  | { readonly state: 'done'; readonly adapter: string }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'cancelled' };

/** A training run as the API shows it. Times are ISO 8601. */
export type RunView = RunStanding & {
  readonly studyId: string;
  readonly arm: TrainedArm;
  readonly seed: number;
  /** How often it was begun. */
  readonly attempts: number;
  readonly queuedAt: string;
  /** When its first attempt began. */
  readonly startedAt?: string;
  /** When it last said something. */
  readonly heardAt?: string;
  readonly endedAt?: string;
};

export interface RunPage {
  /** Of those that were asked for. */
  readonly total: number;
  /** The latest first. */
  readonly runs: readonly RunView[];
}
