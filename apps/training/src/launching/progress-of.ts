import type { StepEvent } from './worker-event.js';

export interface TrainingProgress {
  /** Optimizer steps. */
  readonly done: number;
  readonly total: number;
  /** For a person, like `loss 1.23, 153 tokens/s`. */
  readonly detail: string;
  readonly secondsLeft: number;
}

/** How far a run is after a step. */
export function progressOf({ step, steps, loss, tokensPerSecond, secondsLeft }: StepEvent): TrainingProgress {
  return {
    done: step,
    total: steps,
    detail: `loss ${loss.toFixed(2)}, ${Math.round(tokensPerSecond)} tokens/s`,
    secondsLeft,
  };
}
