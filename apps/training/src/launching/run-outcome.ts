import type { TrainedAdapter } from './launcher.js';
import {
  type RunFailure,
  TrainerCrashed,
  TrainingDeviceLost,
  TrainingDiskFull,
  TrainingDiverged,
  TrainingInputRejected,
  TrainingInterrupted,
  TrainingOutOfMemory,
} from './training-errors.js';
import type { FailedEvent, FinishedEvent } from './worker-event.js';

/** How the worker's process ended: by itself with a code, or by a signal. */
export type ProcessEnd =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string };

/** What is known of an attempt once its process is gone. */
export interface EndedRun {
  readonly end: ProcessEnd;
  readonly finished?: FinishedEvent;
  readonly failed?: FailedEvent;
  /** The last line that was no event. */
  readonly lastLine?: string;
  readonly log: string;
  /** Whether we asked it to end, and why. */
  readonly abort?: { readonly reason: unknown };
}

type TrainingErrorClass = new (failure: RunFailure) => Error;

/** The worker's exit codes, as its README tells them; any other is a crash. */
const errorOfCode = new Map<number, TrainingErrorClass>([
  [2, TrainingInputRejected],
  [3, TrainingOutOfMemory],
  [4, TrainingDeviceLost],
  [5, TrainingDiverged],
  [6, TrainingDiskFull],
  [143, TrainingInterrupted],
]);

/** The adapter that a run made; throws the error that its end amounts to. */
export function runOutcome(run: EndedRun): TrainedAdapter {
  const { end, finished, log, abort } = run;
  if (finished !== undefined && end.kind === 'code' && end.code === 0) return adapterOf(finished);
  const failure: RunFailure = { reason: reasonOf(run), log, cause: abort?.reason };
  throw new (errorClassOf(run))(failure);
}

function errorClassOf({ end, abort }: EndedRun): TrainingErrorClass {
  if (end.kind === 'code') return errorOfCode.get(end.code) ?? TrainerCrashed;
  return abort !== undefined || end.signal === 'SIGTERM' ? TrainingInterrupted : TrainerCrashed;
}

function reasonOf({ end, failed, lastLine, abort }: EndedRun): string {
  if (failed !== undefined) return failed.message.replace(/\.$/, '');
  if (end.kind === 'signal') {
    if (abort !== undefined) return `it was asked to end, and ended by ${end.signal}`;
    const hint = end.signal === 'SIGKILL' ? ', as systems do that run out of memory' : '';
    return `it was ended by ${end.signal}${hint}`;
  }
  if (end.code === 0) return 'it ended without an adapter';
  return lastLine === undefined ? `it ended with exit code ${end.code}` : `exit code ${end.code}, ${lastLine}`;
}

function adapterOf({ adapter, steps, finalLoss, seconds, tokens, peakResidentBytes, versions }: FinishedEvent) {
  return { folder: adapter, steps, finalLoss, seconds, tokens, peakResidentBytes, versions };
}
