import { count } from '../../figures/figures.js';
import { runName, type RunCurve } from './curve-series.js';
import style from './curves.module.css';

/** The curves in figures, for who does not see them. */
export function LossTable({ curves }: { readonly curves: readonly RunCurve[] }) {
  return (
    <details className={style.table}>
      <summary>The curves as a table</summary>
      <div className={style.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">State</th>
              <th scope="col">Steps</th>
              <th scope="col">First loss</th>
              <th scope="col">Lowest</th>
              <th scope="col">Latest</th>
            </tr>
          </thead>
          <tbody>
            {curves.map(({ run, points }) => (
              <tr key={runName(run)}>
                <th scope="row">{runName(run)}</th>
                <td>{run.state}</td>
                <td>{count(points.at(-1)?.step ?? 0)}</td>
                <td>{lossText(points.at(0)?.loss)}</td>
                <td>{lossText(lowest(points.map(({ loss }) => loss)))}</td>
                <td>{lossText(points.at(-1)?.loss)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function lowest(losses: readonly number[]): number | undefined {
  return losses.length === 0 ? undefined : losses.reduce((low, loss) => Math.min(low, loss));
}

function lossText(loss: number | undefined): string {
  return loss === undefined ? '–' : loss.toFixed(3);
}
