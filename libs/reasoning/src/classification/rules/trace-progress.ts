import type { StepType } from '../../step-type.js';

/** What the sentences so far have dealt with. */
export interface TraceProgress {
  /** No sentence has been read. */
  readonly atStart: boolean;
  /** Nothing but the request (PU) has been dealt with. */
  readonly stillReading: boolean;
  /** Harm (HA) or evidence (EC) has been assessed, so that "I should …" can follow from it; else it plans a solution. */
  readonly assessed: boolean;
  /** The trace has turned the request down, so that what it suggests from then on stands in for an answer. */
  readonly declined: boolean;
  /** The last assessment found nothing harmful. */
  readonly cleared: boolean;
  /** The substance has been worked on (SR). */
  readonly worked: boolean;
  /** The last label that was not OT. */
  readonly last: StepType | undefined;
  /** The marker that the trace stands under. */
  readonly under: StepType | undefined;
}

export const untouched: TraceProgress = {
  atStart: true,
  stillReading: true,
  assessed: false,
  declined: false,
  cleared: false,
  worked: false,
  last: undefined,
  under: undefined,
};

const declining =
  /\b(?:refus\w+|declin\w+|(?:can|wo|should)(?:n?(?:'|’)t| not)(?: just)? (?:help|assist|comply|give|provide|share|explain|write)|cannot)\b|acknowledge|拒绝|不能|无法/i;
/** An assessment that leaves nothing to be decided. */
const condemning =
  /\b(?:definitely|clear(?:ly)?|directly)\b.*\b(?:violat\w+|crimes?|illegal|against|violent|falls)\b|\b(?:is|are) (?:a (?:\w+ )?crime|illegal)\b|reason to refuse/i;

const clearing =
  /\b(?:harmless|innocent|benign|nothing|safe|fine|legitimate|no (?:harm|intent|sign))\b|无害|没有恶意|安全/i;

/** The progress after one more sentence, which a marker may have opened. */
export function advance(
  progress: TraceProgress,
  sentence: string,
  label: StepType,
  marker: StepType | undefined,
): TraceProgress {
  const aside = label === 'OT';
  return {
    atStart: false,
    stillReading: progress.stillReading && (aside || label === 'PU'),
    assessed: progress.assessed || label === 'HA' || label === 'EC',
    declined:
      progress.declined ||
      (label === 'CR' && declining.test(sentence)) ||
      (label === 'HA' && condemning.test(sentence)),
    cleared: label === 'HA' ? clearing.test(sentence) : progress.cleared,
    worked: progress.worked || label === 'SR',
    last: aside ? progress.last : label,
    under: marker ?? progress.under,
  };
}

export const atStart = (progress: TraceProgress): boolean => progress.atStart;
export const stillReading = (progress: TraceProgress): boolean => progress.stillReading;
export const assessed = (progress: TraceProgress): boolean => progress.assessed;
/** The answer is still going to be what was asked for, as far as the trace has come. */
export const helping = (progress: TraceProgress): boolean => progress.assessed && !progress.declined;
