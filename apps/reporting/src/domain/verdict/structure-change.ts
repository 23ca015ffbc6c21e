import type { VerdictSpec } from '@retrace/study';

import type { Rate } from '../outcomes/rate.js';

/** Whether training gave the model the structure that it lacked. */
export interface StructureChange {
  /** The trained arm has the structure often enough to count. */
  readonly treatedHasIt: boolean;
  /** The untouched model has it less often than that, and the two intervals do not overlap. */
  readonly baseLacksIt: boolean;
  readonly changed: boolean;
}

export function structureChange(base: Rate, treated: Rate, { structurePresence }: VerdictSpec): StructureChange {
  const treatedHasIt = treated.estimate !== null && treated.estimate >= structurePresence;
  const baseLacksIt = base.estimate !== null && base.estimate < structurePresence && liesBelow(base, treated);
  return { treatedHasIt, baseLacksIt, changed: treatedHasIt && baseLacksIt };
}

function liesBelow(low: Rate, high: Rate): boolean {
  return low.interval !== null && high.interval !== null && low.interval.upper < high.interval.lower;
}
