import { MergedEvent, PreparedEvent, ReadyEvent, WrittenEvent } from './command-events.js';
import {
  CheckpointEvent,
  FailedEvent,
  FinishedEvent,
  HeartbeatEvent,
  LeftOutEvent,
  MicroBatchEvent,
  PhaseEvent,
  RestartedEvent,
  ResumedEvent,
  StepEvent,
} from './run-events.js';

/** Events of `train`, by their names. */
export const runEvents = {
  phase: PhaseEvent,
  heartbeat: HeartbeatEvent,
  'left-out': LeftOutEvent,
  'micro-batch': MicroBatchEvent,
  resumed: ResumedEvent,
  restarted: RestartedEvent,
  step: StepEvent,
  checkpoint: CheckpointEvent,
  finished: FinishedEvent,
  failed: FailedEvent,
} as const;

/** Every event that the Python worker says on its standard output, one JSON object a line. */
export const workerEvents = {
  ...runEvents,
  prepared: PreparedEvent,
  merged: MergedEvent,
  written: WrittenEvent,
  ready: ReadyEvent,
} as const;

/** What the worker's `train` says. */
export type RunEvent = InstanceType<(typeof runEvents)[keyof typeof runEvents]>;
