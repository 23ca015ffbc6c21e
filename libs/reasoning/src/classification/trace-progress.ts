import type { StepType } from '../step-type.js';

/** What the sentences so far have dealt with. */
export interface TraceProgress {
  /** No sentence has been read. */
  readonly atStart: boolean;
  /** Nothing but the request (PU) has been dealt with. */
  readonly stillReading: boolean;
  /** Harm has been assessed (HA), so that "I should …" can follow from it; without that it plans a solution. */
  readonly assessed: boolean;
  /** The last label that was not OT. */
  readonly last: StepType | undefined;
  /** The marker that the trace stands under. */
  readonly under: StepType | undefined;
}

export const untouched: TraceProgress = {
  atStart: true,
  stillReading: true,
  assessed: false,
  last: undefined,
  under: undefined,
};

/** The progress after one more sentence, which a marker may have opened. */
export function advance(progress: TraceProgress, label: StepType, marker: StepType | undefined): TraceProgress {
  const aside = label === 'OT';
  return {
    atStart: false,
    stillReading: progress.stillReading && (aside || label === 'PU'),
    assessed: progress.assessed || label === 'HA',
    last: aside ? progress.last : label,
    under: marker ?? progress.under,
  };
}

export const atStart = (progress: TraceProgress): boolean => progress.atStart;
export const stillReading = (progress: TraceProgress): boolean => progress.stillReading;
export const assessed = (progress: TraceProgress): boolean => progress.assessed;
