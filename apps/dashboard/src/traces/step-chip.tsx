import type { StepType } from '@retrace/reasoning';

import { stepNames } from './step-names.js';
import style from './traces.module.css';

/** A step's type by its letters and colour. */
export function StepChip({ type }: { readonly type: StepType }) {
  return (
    <abbr className={style.chip} data-step={type} title={stepNames[type]}>
      {type}
    </abbr>
  );
}

/** What the colours mean. */
export function StepLegend({ types }: { readonly types: readonly StepType[] }) {
  return (
    <ul className={style.legend} aria-label="Types of steps">
      {types.map((type) => (
        <li key={type}>
          <StepChip type={type} /> {stepNames[type]}
        </li>
      ))}
    </ul>
  );
}
