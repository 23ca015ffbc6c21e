import type { ArmFindings } from '../arm-findings.js';
import type { Rate } from '../outcomes/rate.js';

/** How often an arm has the structure, with its missing samples counted either way. */
export interface Presence {
  readonly rate: Rate;
  /** Samples that its items were to have and have not. */
  readonly missing: number;
  /** Bounds of the estimate and its interval if every missing sample lacked the structure, or had it. */
  readonly atLeast: number;
  readonly atMost: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The presence of the structure in an arm; undefined without a sample.
 *
 * @param seeds how many samples of an item the arm was to have
 */
export function presenceOf({ structure }: ArmFindings, seeds: number): Presence | undefined {
  const { presence: rate, samples } = structure;
  if (rate.estimate === null || rate.interval === null) return undefined;
  const missing = Math.max(0, rate.trials * seeds - samples);
  const moved = missing / rate.trials;
  return {
    rate,
    missing,
    atLeast: Math.max(0, rate.estimate - moved),
    atMost: Math.min(1, rate.estimate + moved),
    lower: Math.max(0, rate.interval.lower - moved),
    upper: Math.min(1, rate.interval.upper + moved),
  };
}

/** Whether training gave the model the structure that it lacked. */
export interface StructureChange {
  /** The trained arm has the structure often enough to count. */
  readonly treatedHasIt: boolean;
  /** The untouched model has it less often than that, and the two intervals do not overlap. */
  readonly baseLacksIt: boolean;
  readonly changed: boolean;
}

export function structureChange(base: Presence, treated: Presence, needed: number): StructureChange {
  const treatedHasIt = treated.atLeast >= needed;
  const baseLacksIt = base.atMost < needed && base.upper < treated.lower;
  return { treatedHasIt, baseLacksIt, changed: treatedHasIt && baseLacksIt };
}
