import type { UnitView } from '@retrace/contracts';

import style from './unit-errors.module.css';

/** Why units were given up, whole. */
export function UnitErrors({ units }: { readonly units: readonly UnitView[] }) {
  const failed = units.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return null;
  return (
    <section aria-labelledby="failed" className={style.errors}>
      <h2 id="failed">What went wrong</h2>
      <ul>
        {failed.map(({ stage, unit, detail, lastError }) => (
          <li key={`${stage}/${unit}`}>
            <strong>
              {stage} of {unit}
            </strong>
            <pre>{detail ?? lastError ?? 'It failed without a word.'}</pre>
          </li>
        ))}
      </ul>
      <p>What was finished is kept. Once the cause is mended, resume the study.</p>
    </section>
  );
}
