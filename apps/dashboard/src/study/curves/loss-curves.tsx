import type { RunView, StudyView } from '@retrace/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';

import { curveQuery, runsQuery } from '../../api/runs-api.js';
import { Loading } from '../../states/loading.js';
import type { RunCurve } from './curve-series.js';
import style from './curves.module.css';
import { LossTable } from './loss-table.js';

const READ_EVERY_MS = 3000;

const LossChart = lazy(async () => ({ default: (await import('./loss-chart.js')).LossChart }));

/** The loss of every training run, as it falls. Nothing while none has made a step. */
export function LossCurves({ study }: { readonly study: StudyView }) {
  const curves = useCurves(study);
  if (curves.length === 0) return null;
  return (
    <section aria-labelledby="loss" className={style.curves}>
      <h2 id="loss">Training loss</h2>
      <p className="muted">
        Nats a learnt token, a line a run. Drag over the chart to look closer, double-click to go back.
      </p>
      <Suspense fallback={<Loading lines={4} />}>
        <LossChart curves={curves} />
      </Suspense>
      <LossTable curves={curves} />
    </section>
  );
}

function useCurves({ id, state, units }: StudyView): readonly RunCurve[] {
  const trains = state === 'running' && units.some(({ stage, state: at }) => stage === 'training' && at === 'running');
  const every = trains ? READ_EVERY_MS : false;
  const { data } = useQuery({ ...runsQuery(id), refetchInterval: every });
  const runs = (data?.runs ?? []).toSorted(byArmAndSeed);
  return useQueries({
    queries: runs.map((run) => ({
      ...curveQuery(run),
      refetchInterval: run.state === 'running' && trains ? READ_EVERY_MS : (false as const),
    })),
    combine: (asked) =>
      asked.flatMap(({ data: points }, index) => {
        const run = runs[index];
        return run === undefined || !points || points.length === 0 ? [] : [{ run, points }];
      }),
  });
}

function byArmAndSeed(one: RunView, other: RunView): number {
  return one.arm.localeCompare(other.arm) || one.seed - other.seed;
}
