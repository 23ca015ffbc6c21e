import type { UnitView } from '@retrace/contracts';
import type { Stage } from '@retrace/study';

/** Those of `@retrace/study`: its values would bring validators into the page. */
export const stages = [
  'curation',
  'rewriting',
  'training',
  'evaluation',
  'reporting',
] as const satisfies readonly Stage[];

/** One checkpoint's way through the stages. */
export interface Lane {
  /** `base`, `alttrain/1995`: as evaluation names it. */
  readonly name: string;
  readonly arm: string;
}

/** Where a unit stands in the picture: the lane it begins at, and how many it serves. */
export interface PlacedUnit {
  readonly unit: UnitView;
  readonly lane: number;
  readonly lanes: number;
}

export interface PipelinePicture {
  readonly lanes: readonly Lane[];
  readonly stages: readonly { readonly stage: Stage; readonly units: readonly PlacedUnit[] }[];
}

/**
 * The picture of a study's units: a lane a checkpoint, the untouched ones first, as evaluation has them. What serves
 * several checkpoints, as a training set does for its seeds, spans their lanes.
 */
export function pipelinePicture(units: readonly UnitView[]): PipelinePicture {
  const lanes = units.filter(({ stage }) => stage === 'evaluation').map(({ unit }) => laneOf(unit));
  return {
    lanes,
    stages: stages.map((stage) => ({
      stage,
      units: units.filter((unit) => unit.stage === stage).map((unit) => placed(unit, lanes)),
    })),
  };
}

function laneOf(name: string): Lane {
  const [arm = name] = name.split('/');
  return { name, arm };
}

function placed(unit: UnitView, lanes: readonly Lane[]): PlacedUnit {
  const served = lanes.flatMap((lane, index) => (serves(unit, lane) ? [index] : []));
  const [first = 0] = served;
  const last = served.at(-1) ?? Math.max(0, lanes.length - 1);
  return { unit, lane: first, lanes: last - first + 1 };
}

function serves({ stage, unit }: UnitView, lane: Lane): boolean {
  switch (stage) {
    case 'curation':
      return lane.name.includes('/'); // a checkpoint with a seed was trained, on these prompts
    case 'rewriting':
      return lane.arm === unit && lane.name.includes('/');
    case 'training':
    case 'evaluation':
      return lane.name === unit;
    case 'reporting':
      return true;
  }
}
