import type { ComparisonView, MeasureDelta } from '@retrace/contracts';

import { count, percent } from '../figures/figures.js';
import style from './compare.module.css';
import { axisPlace, axisReach, deltaReading, points } from './delta-scale.js';
import { sideText } from './side-text.js';

/** Every measure with how far each side lies from the reference: a dot with its interval, and the same as figures. */
export function Deltas({ comparison }: { readonly comparison: ComparisonView }) {
  const { deltas, confidence } = comparison;
  const reach = axisReach(deltas);
  const measures = [
    ...new Map(deltas.map(({ endpoint, title, better }) => [endpoint, { endpoint, title, better }])).values(),
  ];
  return (
    <section aria-labelledby="deltas">
      <h2 id="deltas">Differences from the reference</h2>
      <p className="muted">
        In percentage points, with {percent(confidence)} intervals on the items that both have. Filled: the interval
        leaves zero out. p is adjusted over all that is shown.
      </p>
      <div className={style.scroll} tabIndex={0} role="region" aria-label="Differences">
        <table className={style.deltas}>
          <thead>
            <tr>
              <th scope="col">Side and arm</th>
              <th scope="col" className={style.chartHead}>
                <Axis reach={reach} />
              </th>
              <th scope="col">Difference</th>
              <th scope="col">Rates</th>
              <th scope="col">Pairs</th>
              <th scope="col">p</th>
            </tr>
          </thead>
          {measures.map(({ endpoint, title, better }) => (
            <tbody key={endpoint}>
              <tr className={style.measure}>
                <th colSpan={6} scope="rowgroup">
                  {title} <span className="muted">{better} is better</span>
                </th>
              </tr>
              {deltas
                .filter((delta) => delta.endpoint === endpoint)
                .map((delta) => (
                  <DeltaRow
                    key={`${delta.side}/${delta.arm}/${delta.against}`}
                    delta={delta}
                    name={nameOf(delta, comparison)}
                    reach={reach}
                  />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function nameOf({ side, arm, against }: MeasureDelta, { sides }: ComparisonView): string {
  const of = sides[side];
  const name = of === undefined ? arm : sideText({ ...of, arm }, sides);
  return arm === against ? name : `${name} against ${against}`;
}

interface DeltaRowProps {
  readonly delta: MeasureDelta;
  readonly name: string;
  readonly reach: number;
}

function DeltaRow({ delta, name, reach }: DeltaRowProps) {
  const { arm, difference, rate, referenceRate, pairs, unpaired, adjustedP } = delta;
  const reading = deltaReading(delta);
  return (
    <tr>
      <th scope="row" className={style.deltaName}>
        <span className={style.dot} style={{ background: `var(--arm-${arm})` }} />
        {name}
      </th>
      <td className={style.chart}>
        <Whisker delta={delta} reach={reach} />
      </td>
      <td>
        {difference === null ? (
          <span className="muted">no pair</span>
        ) : (
          <>
            <strong>{points(difference.estimate)}</strong>{' '}
            <span className="muted">
              {points(difference.interval.lower)} to {points(difference.interval.upper)}
            </span>
            {reading !== 'open' && (
              <span className={style.reading} data-reading={reading}>
                {reading}
              </span>
            )}
          </>
        )}
      </td>
      <td>{rate === null || referenceRate === null ? '–' : `${percent(rate)} against ${percent(referenceRate)}`}</td>
      <td title={unpaired === 0 ? undefined : `${count(unpaired)} items that one of the two has alone are left out`}>
        {count(pairs)}
        {unpaired > 0 && <span className="muted"> (−{count(unpaired)})</span>}
      </td>
      <td>{adjustedP === null ? '–' : pText(adjustedP)}</td>
    </tr>
  );
}

function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** Sizes in pixels; places along it in percent, so that it is as wide as there is room. */
function Whisker({ delta, reach }: { readonly delta: MeasureDelta; readonly reach: number }) {
  const { difference } = delta;
  const at = (share: number): string => `${axisPlace(share, reach)}%`;
  return (
    <svg className={style.whisker} width="100%" height="22" aria-hidden="true" data-reading={deltaReading(delta)}>
      <line className={style.zero} x1="50%" x2="50%" y1="0" y2="22" />
      {difference !== null && (
        <>
          <line x1={at(difference.interval.lower)} x2={at(difference.interval.upper)} y1="11" y2="11" />
          <line x1={at(difference.interval.lower)} x2={at(difference.interval.lower)} y1="7" y2="15" />
          <line x1={at(difference.interval.upper)} x2={at(difference.interval.upper)} y1="7" y2="15" />
          <circle cx={at(difference.estimate)} cy="11" r="5" />
        </>
      )}
    </svg>
  );
}

function Axis({ reach }: { readonly reach: number }) {
  return (
    <span className={style.axis}>
      <span>{points(-reach)}</span>
      <span>0</span>
      <span>{points(reach)}</span>
    </span>
  );
}
