import type { UnitView } from '@retrace/contracts';

export interface StageSum {
  readonly state: UnitView['state'];
  readonly done: number;
  readonly total: number;
}

/** How a stage stands as a whole: failed as soon as one unit is, done when all are. */
export function stageSum(units: readonly UnitView[]): StageSum {
  const done = units.filter(({ state }) => state === 'done').length;
  return { state: stateOf(units, done), done, total: units.length };
}

function stateOf(units: readonly UnitView[], done: number): UnitView['state'] {
  if (units.some(({ state }) => state === 'failed')) return 'failed';
  if (done === units.length) return 'done';
  return done > 0 || units.some(({ state }) => state === 'running') ? 'running' : 'waiting';
}
