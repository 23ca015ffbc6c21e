import type { RunEvent } from '@retrace/contracts';

export interface TrainingProgress {
  /** Optimizer steps. */
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  /** For a person, like `loss 1.23, 153 tokens/s`. */
  readonly detail: string;
  readonly secondsLeft?: number;
}

/** How far a run is after an event, given how far it was before; undefined for an event that says nothing of it. */
export function progressOf(event: RunEvent, before?: TrainingProgress): TrainingProgress | undefined {
  switch (event.event) {
    case 'step':
      return {
        done: event.step,
        total: event.steps,
        detail: `loss ${event.loss.toFixed(2)}, ${Math.round(event.tokensPerSecond)} tokens/s`,
        secondsLeft: event.secondsLeft,
      };
    case 'phase':
      return { ...soFar(before), detail: event.phase };
    case 'resumed':
      return { done: event.step, total: before?.total ?? 0, detail: `goes on from step ${event.step}` };
    case 'restarted':
      return {
        ...soFar(undefined),
        detail: `begins anew: ${event.processes} processes can't go on from checkpoints of ${event.before}`,
      };
    case 'left-out':
      return { ...soFar(before), detail: `${event.examples} of ${event.of} examples are too long and left out` };
    case 'micro-batch':
      return { ...soFar(before), detail: `memory ran out, goes on with ${event.batchSize} examples at a time` };
    case 'heartbeat':
    case 'checkpoint':
    case 'finished':
    case 'failed':
      return undefined;
  }
}

function soFar(before: TrainingProgress | undefined): Pick<TrainingProgress, 'done' | 'total'> {
  return { done: before?.done ?? 0, total: before?.total ?? 0 };
}
