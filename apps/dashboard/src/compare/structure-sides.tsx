import type { ArmStructure, ComparisonView } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';

import { percent, percentInterval } from '../figures/figures.js';
import { StepChip } from '../traces/step-chip.js';
import { shownStepTypes, stepNames } from '../traces/step-names.js';
import style from './compare.module.css';
import { sideText } from './side-text.js';
import { Transitions } from './transitions.js';

/** How the traces of each side are built, side by side. */
export function StructureSides({ comparison: { sides } }: { readonly comparison: ComparisonView }) {
  const columns = sides.flatMap((side) =>
    side.structure.map((structure) => ({ name: sideText({ ...side, arm: structure.arm }, sides), structure })),
  );
  const types = shownStepTypes.filter((type) =>
    columns.some(({ structure }) => shareOf(structure, type) !== undefined),
  );
  return (
    <section aria-labelledby="structures">
      <h2 id="structures">Structure of the reasoning</h2>
      <p className="muted">The share of traces that have each step, and how often one step follows another.</p>
      <div className={style.scroll} tabIndex={0} role="region" aria-label="Steps of every side">
        <table className={style.steps}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              {columns.map(({ name, structure }, index) => (
                <th key={index} scope="col">
                  <span className={style.dot} style={{ background: `var(--arm-${structure.arm})` }} />
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">structure present</th>
              {columns.map(({ structure: { presence } }, index) => (
                <td key={index}>
                  {presence.estimate === null ? (
                    <span className="muted">not measured</span>
                  ) : (
                    <>
                      <Share share={presence.estimate} colour="var(--structure)" />
                      {presence.interval !== null && (
                        <span className="muted"> {percentInterval(presence.interval)}</span>
                      )}
                    </>
                  )}
                </td>
              ))}
            </tr>
            {types.map((type) => (
              <tr key={type}>
                <th scope="row">
                  <StepChip type={type} /> {stepNames[type]}
                </th>
                {columns.map(({ structure }, index) => (
                  <td key={index}>
                    <StepShare share={shareOf(structure, type)} type={type} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={style.matrices}>
        {columns.map(({ name, structure }, index) => (
          <Transitions key={index} name={name} transitions={structure.transitions} />
        ))}
      </div>
    </section>
  );
}

/** Undefined where the report does not tell of the step. */
function shareOf({ steps }: ArmStructure, type: StepType): number | null | undefined {
  return steps.find((step) => step.type === type)?.shareOfTraces;
}

function StepShare({ share, type }: { readonly share: number | null | undefined; readonly type: StepType }) {
  if (share === undefined || share === null) return <span className="muted">–</span>;
  return <Share share={share} colour={`var(--step-${type})`} />;
}

function Share({ share, colour }: { readonly share: number; readonly colour: string }) {
  return (
    <>
      <span className={style.share}>{percent(share)}</span>
      <svg className={style.bar} width="100%" height="8" aria-hidden="true">
        <rect className={style.track} width="100%" height="8" rx="2" />
        <rect fill={colour} width={`${share * 100}%`} height="8" rx="2" />
      </svg>
    </>
  );
}
