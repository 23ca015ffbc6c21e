import { RetraceError } from '@retrace/observability';
import type { ValidationProblem } from '@retrace/study';

/** How a run failed, in one line, and where its log lies. */
export interface RunFailure {
  /** The worker's own account or its last words, without a full stop. */
  readonly reason: string;
  readonly log: string;
  readonly cause?: unknown;
}

/** A run that ended without an adapter. */
abstract class TrainingError extends RetraceError {
  protected constructor(code: string, what: string, wayOut: string, retriable: boolean, failure: RunFailure) {
    const { reason, log, cause } = failure;
    const advice = wayOut === '' ? '' : ` ${wayOut}`;
    super(code, `${what}: ${reason}.${advice} Log: ${log}`, retriable, { cause });
  }
}

/** A job that the service was about to write is none by the worker's contract: a fault of the service. */
export class JobFileInvalid extends RetraceError {
  constructor(runId: string, problems: readonly ValidationProblem[]) {
    const told = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
    super('training-job-invalid', `The job of run ${runId} is not one that the trainer takes: ${told}`, false);
  }
}

/** The worker can't use its job, training set or model. */
export class TrainingInputRejected extends TrainingError {
  constructor(failure: RunFailure) {
    super('training-input-rejected', 'The trainer rejected its input', '', false, failure);
  }
}

export class TrainingOutOfMemory extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = 'Lower training.recipe.maxTokens, set its gradientCheckpointing, or take method qlora.';
    super('training-out-of-memory', 'Training needs more memory than there is', wayOut, false, failure);
  }
}

/** The loss is not a number, or did not fall. */
export class TrainingDiverged extends TrainingError {
  constructor(failure: RunFailure) {
    super('training-diverged', 'Training diverged', 'No adapter is kept of such a run.', false, failure);
  }
}

export class TrainingDiskFull extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = 'Free some space and run the study again: it goes on from the last checkpoint.';
    super('training-disk-full', 'The disk is full', wayOut, false, failure);
  }
}

export class TrainingDeviceLost extends TrainingError {
  constructor(failure: RunFailure) {
    super('training-device-lost', 'The GPU was lost', 'Training goes on from the last checkpoint.', true, failure);
  }
}

/** The worker can't reach the bucket that its files are in. */
export class TrainingStoreUnreachable extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = 'Training goes on from the last checkpoint that is there.';
    super('training-store-unreachable', "The trainer can't reach its bucket", wayOut, true, failure);
  }
}

/** The worker was asked to end, and wrote a checkpoint if it had begun to train. */
export class TrainingInterrupted extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = 'Training goes on from the last checkpoint.';
    super('training-interrupted', 'Training was interrupted', wayOut, true, failure);
  }
}

/** @param log where the run's log lies, or would */
export function interruptedBeforeStart(log: string, { reason }: AbortSignal): TrainingInterrupted {
  return new TrainingInterrupted({ reason: 'it was asked to end before it had begun', log, cause: reason });
}

/** The worker said nothing for too long. */
export class TrainingStalled extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = 'Training goes on from the last checkpoint.';
    super('training-stalled', 'Training stood still', wayOut, true, failure);
  }
}

/** The worker was killed, or ended by a fault of its own. */
export class TrainerCrashed extends TrainingError {
  constructor(failure: RunFailure) {
    super('trainer-crashed', 'The trainer crashed', 'Training goes on from the last checkpoint.', true, failure);
  }
}

/** The worker could not be run at all. */
export class TrainerNotStarted extends TrainingError {
  constructor(failure: RunFailure) {
    const wayOut = '`npm start` sets up the Python environment.';
    super('trainer-not-started', 'The trainer could not be started', wayOut, false, failure);
  }
}
