import type { ArmStructure } from '@retrace/contracts';

import { count, percent } from '../figures/figures.js';
import style from './compare.module.css';
import { followShares } from './follow-shares.js';

interface TransitionsProps {
  readonly name: string;
  readonly transitions: ArmStructure['transitions'];
}

/** How often each step follows another: the darker, the more of a row's steps go that way. */
export function Transitions({ name, transitions }: TransitionsProps) {
  return (
    <figure className={style.matrix} aria-label={name}>
      <figcaption>{name}</figcaption>
      {transitions === null ? (
        <p className="muted">Its report does not tell how steps follow each other.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">from ↓ to →</th>
              {transitions.to.map((type) => (
                <th key={type} scope="col">
                  {type}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {followShares(transitions).map(({ from, total, cells }) => (
              <tr key={from}>
                <th scope="row" title={`${count(total)} transitions`}>
                  {from}
                </th>
                {cells.map(({ to, share }) => (
                  <td key={to} style={{ background: shade(share) }}>
                    {share === null || share === 0 ? <span className="muted">·</span> : percent(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}

/** Never so strong that the figure on it could not be read. */
function shade(share: number | null): string {
  return `color-mix(in srgb, var(--structure) ${Math.round((share ?? 0) * 38)}%, transparent)`;
}
