import type { UnitView } from '@retrace/contracts';
import { stages, type Stage } from '@retrace/study';
import pc from 'picocolors';

import { oneLine } from './one-line.js';
import { progressLine } from './unit-line.js';

/** The units of a study on a line a stage, and the first that failed below: for more units than a terminal has rows. */
export function stageLines(units: readonly UnitView[], width: number): readonly string[] {
  const ofStages = stages.flatMap((stage) => {
    const ofStage = units.filter((unit) => unit.stage === stage);
    return ofStage.length === 0 ? [] : [stageLine(stage, ofStage, width)];
  });
  const failed = units.find(({ state }) => state === 'failed');
  if (failed === undefined) return ofStages;
  return [...ofStages, pc.red(`    ${failed.stage} ${failed.unit}: ${oneLine(failed.detail ?? 'failed')}`)];
}

function stageLine(stage: Stage, units: readonly UnitView[], width: number): string {
  const count = (state: UnitView['state']): number => units.filter((unit) => unit.state === state).length;
  const [running, done, failed] = [count('running'), count('done'), count('failed')];
  const left = units.flatMap(({ secondsLeft }) => (secondsLeft === undefined ? [] : [secondsLeft]));
  const said = [...(running === 0 ? [] : [`${running} running`]), ...(failed === 0 ? [] : [`${failed} failed`])].join(
    ', ',
  );
  return progressLine(
    stage.padEnd(10),
    {
      state: stateOf(units),
      done,
      total: units.length,
      counted: 'done',
      ...(said === '' ? {} : { detail: said }),
      ...(left.length === 0 ? {} : { secondsLeft: Math.max(...left) }),
    },
    width,
  );
}

/** A stage goes on while any of its units can, also beside one that failed. */
function stateOf(units: readonly UnitView[]): UnitView['state'] {
  const states = new Set(units.map(({ state }) => state));
  if (states.has('running')) return 'running';
  if (states.has('failed')) return 'failed';
  if (!states.has('waiting')) return 'done';
  return states.has('done') ? 'running' : 'waiting';
}
