import type { CSSProperties } from 'react';

import type { UnitView } from '@retrace/contracts';

import { pipelinePicture, type Lane, type PipelinePicture, type PlacedUnit } from './lanes.js';
import style from './pipeline.module.css';
import { stageSum } from './stage-sum.js';
import { UnitCard } from './unit-card.js';

/**
 * The stages of a study from left to right, a lane a checkpoint; one under the other where there is no room for that.
 * In the document it is a list of stages, whatever it looks like.
 */
export function Pipeline({ units }: { readonly units: readonly UnitView[] }) {
  const picture = pipelinePicture(units);
  return (
    <section aria-labelledby="pipeline">
      <h2 id="pipeline" className={style.heading}>
        Pipeline
      </h2>
      <div className={style.picture}>
        <div className={style.lanes} aria-hidden="true">
          {picture.lanes.map((lane, index) => (
            <LaneName key={lane.name} lane={lane} row={index} />
          ))}
        </div>
        {picture.stages.map((stage, index) => (
          <StageColumn key={stage.stage} {...stage} column={index} />
        ))}
      </div>
    </section>
  );
}

function LaneName({ lane: { name, arm }, row }: { readonly lane: Lane; readonly row: number }) {
  return (
    <span className={style.lane} style={placeOf({ column: -1, row, rows: 1 })}>
      <span className={style.dot} style={{ background: `var(--arm-${arm})` }} />
      {name.replace('/', ' · ')}
    </span>
  );
}

function StageColumn({ stage, units, column }: PipelinePicture['stages'][number] & { readonly column: number }) {
  const sum = stageSum(units.map(({ unit }) => unit));
  return (
    <section className={style.stage} aria-label={stage}>
      <h3 className={style.stageName} data-state={units.length === 0 ? 'waiting' : sum.state} style={headOf(column)}>
        {stage}
        <span className={style.stageSum}>{units.length === 0 ? 'not needed' : `${sum.done} of ${sum.total}`}</span>
      </h3>
      {units.map((placed) => (
        <UnitPlace key={placed.unit.unit} placed={placed} column={column} />
      ))}
    </section>
  );
}

function UnitPlace({ placed, column }: { readonly placed: PlacedUnit; readonly column: number }) {
  const { unit, lane, lanes } = placed;
  return (
    <div
      className={style.unit}
      data-state={unit.state}
      data-first={isFirst(unit)}
      style={placeOf({ column, row: lane, rows: lanes })}
    >
      <UnitCard unit={unit} />
    </div>
  );
}

/** Nothing of the study comes before it: curation, and the evaluation of a checkpoint that is not trained. */
function isFirst({ stage, unit }: UnitView): boolean {
  return stage === 'curation' || (stage === 'evaluation' && !unit.includes('/'));
}

/** Where it stands among the lanes; the style sheet reads it where there is room. */
function placeOf({ column, row, rows }: { column: number; row: number; rows: number }): CSSProperties {
  // CSSProperties knows no variables.
  return { '--column': column + 2, '--row': row + 2, '--rows': rows } as CSSProperties;
}

function headOf(column: number): CSSProperties {
  return placeOf({ column, row: -1, rows: 1 });
}
