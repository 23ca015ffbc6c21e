import type { FailedEvent, FinishedEvent } from '@retrace/contracts';

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
  TrainingStalled,
  TrainingStoreUnreachable,
} from './training-errors.js';
import type { Ending, WorkerAccount } from './worker-follower.js';

/** How a worker ended: by itself with a code, by a signal, or by what ran it. */
export type WorkerEnd =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  /** It was killed since it took more memory than it was given. */
  | { readonly kind: 'out-of-memory'; readonly reason: string }
  /** Its machine, or its place there, was taken from it: it was preempted, evicted or deleted. */
  | { readonly kind: 'taken-away'; readonly reason: string };

/** What is known of an attempt once its worker is gone. */
export interface EndedRun extends WorkerAccount {
  readonly end: WorkerEnd;
  /** The last line that was no event. */
  readonly lastLine?: string | undefined;
  readonly log: string;
  /** Why we asked it to end, if we did. */
  readonly ending?: Ending | undefined;
}

type TrainingErrorClass = new (failure: RunFailure) => Error;

/** What the worker calls its failures; any other is a crash. */
const errorOfFailure = new Map<FailedEvent['code'], TrainingErrorClass>([
  ['wrong-input', TrainingInputRejected],
  ['out-of-memory', TrainingOutOfMemory],
  ['lost-device', TrainingDeviceLost],
  ['diverged', TrainingDiverged],
  ['disk-full', TrainingDiskFull],
  ['store-unreachable', TrainingStoreUnreachable],
  ['interrupted', TrainingInterrupted],
]);

/** Its exit codes, as its README tells them, for one whose words were lost. */
const failureOfCode = new Map<number, FailedEvent['code']>([
  [2, 'wrong-input'],
  [3, 'out-of-memory'],
  [4, 'lost-device'],
  [5, 'diverged'],
  [6, 'disk-full'],
  [7, 'store-unreachable'],
  [143, 'interrupted'],
]);

/** The adapter that a run made; throws the error that its end amounts to. */
export function runOutcome(run: EndedRun): TrainedAdapter {
  const { end, ending, finished, log } = run;
  if (ending?.kind === 'refused') throw ending.error;
  if (finished !== undefined && end.kind === 'code' && end.code === 0) return adapterOf(finished);
  const cause = ending?.kind === 'aborted' ? ending.reason : undefined;
  throw new (errorClassOf(run))({ reason: reasonOf(run), log, cause });
}

function errorClassOf({ end, ending, failed }: EndedRun): TrainingErrorClass {
  if (ending?.kind === 'stalled') return TrainingStalled;
  switch (end.kind) {
    case 'code':
      // What starts several processes of a run ends with a code of its own, whatever they failed by.
      return errorOfFailure.get(failed?.code ?? failureOfCode.get(end.code) ?? 'bug') ?? TrainerCrashed;
    case 'signal':
      return ending !== undefined || end.signal === 'SIGTERM' ? TrainingInterrupted : TrainerCrashed;
    case 'out-of-memory':
      return TrainingOutOfMemory;
    case 'taken-away':
      return TrainingInterrupted;
  }
}

function reasonOf({ end, ending, failed, lastLine }: EndedRun): string {
  if (ending?.kind === 'stalled') return `it said nothing for ${ending.seconds} s, and was ended`;
  if (failed !== undefined) return failed.message.replace(/\.$/, '');
  switch (end.kind) {
    case 'out-of-memory':
    case 'taken-away':
      return end.reason;
    case 'signal':
      return signalReason(end.signal, ending);
    case 'code':
      if (end.code === 0) return 'it ended without an adapter';
      return lastLine === undefined ? `it ended with exit code ${end.code}` : `exit code ${end.code}, ${lastLine}`;
  }
}

function signalReason(signal: string, ending: Ending | undefined): string {
  if (ending !== undefined) return `it was asked to end, and ended by ${signal}`;
  const hint = signal === 'SIGKILL' ? ', as systems do that run out of memory' : '';
  return `it was ended by ${signal}${hint}`;
}

function adapterOf({ adapter: folder, leftOut, ...finished }: FinishedEvent): TrainedAdapter {
  const { steps, finalLoss, seconds, tokens, peakResidentBytes, versions } = finished;
  const known = { folder, steps, finalLoss, seconds, tokens, peakResidentBytes, versions };
  return leftOut === undefined ? known : { ...known, leftOut };
}
