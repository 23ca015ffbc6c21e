import type { ComparisonView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { comparisonQuery } from '../api/comparisons-api.js';
import { useTitle } from '../shell/use-title.js';
import { Asked } from '../states/asked.js';
import { AddSide } from './add-side.js';
import { MOST_SIDES } from './compare-search.js';
import style from './compare.module.css';
import { Deltas } from './deltas.js';
import { SideList } from './side-list.js';
import { StructureSides } from './structure-sides.js';

const route = getRouteApi('/compare');

/** Studies, or arms of them, beside each other. */
export function ComparePage() {
  useTitle('Compare');
  const { of = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(comparisonQuery(of));
  const change = (sides: readonly string[]): void => void navigate({ search: { of: sides }, resetScroll: false });
  return (
    <div className={style.page}>
      <h1>Compare</h1>
      <SideList sides={of} onChange={change} />
      {of.length < MOST_SIDES && <AddSide onAdd={(side) => change([...of, side])} />}
      {of.length < 2 ? (
        <p className="muted">
          Choose two or more studies that are completed, or arms of them: the first is the reference, and every other is
          compared with it on the items that both have.
        </p>
      ) : (
        <Asked query={query}>{(comparison) => <Compared comparison={comparison} />}</Asked>
      )}
    </div>
  );
}

function Compared({ comparison }: { readonly comparison: ComparisonView }) {
  return (
    <>
      <ul className={style.notes}>
        {comparison.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {comparison.deltas.length > 0 && <Deltas comparison={comparison} />}
      <StructureSides comparison={comparison} />
    </>
  );
}
