import type { ModelCall } from '../stub/call-file.ts';

/** A time at which what a process of a service had in hand was lost. */
export interface LossOfWork {
  readonly process: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

export interface RepeatedCalls {
  /** Completed calls that were made again although their answer could have been stored. */
  readonly avoidable: number;
  /** Answered in the second before the one who asked was killed or frozen, or while it was: it could not store them. */
  readonly unavoidable: number;
}

/** Between an answer and its row in the table, with a machine that is busy. */
const STORING_MS = 1000;
/** What all studies ask, each once: the untouched model and the teacher. An adapter belongs to one study. */
const sharedModels: ReadonlySet<string> = new Set(['base', 'teacher']);

/**
 * Calls beyond one a study for the same prompt.
 *
 * @param studies how many have asked
 */
export function repeatedCalls(
  calls: readonly ModelCall[],
  studies: number,
  losses: readonly LossOfWork[],
): RepeatedCalls {
  const counts = [...Map.groupBy(calls, ({ model, prompt }) => `${model}\n${prompt}`).values()].map((same) => {
    const needed = sharedModels.has(same[0]?.model ?? '') ? studies : 1;
    const repeated = Math.max(0, same.length - needed);
    const unavoidable = Math.min(repeated, same.filter((call) => isLost(call, losses)).length);
    return { avoidable: repeated - unavoidable, unavoidable };
  });
  return {
    avoidable: counts.reduce((sum, { avoidable }) => sum + avoidable, 0),
    unavoidable: counts.reduce((sum, { unavoidable }) => sum + unavoidable, 0),
  };
}

function isLost({ at, service }: ModelCall, losses: readonly LossOfWork[]): boolean {
  return losses.some(({ process, from, to }) => process === service && at >= from - STORING_MS && at <= to);
}
