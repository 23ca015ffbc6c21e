import type { CurvePoint, RunView } from '@retrace/contracts';

/** A run and its curve so far. */
export interface RunCurve {
  readonly run: RunView;
  readonly points: readonly CurvePoint[];
}

/** What a chart draws: the steps of all runs, and the loss of each run at them, in nats a token; null where it has none. */
export interface CurveTable {
  readonly steps: readonly number[];
  readonly losses: readonly (readonly (number | null)[])[];
}

/** Curves on one axis: runs may be at other steps, and have other ones left out. */
export function curveTable(curves: readonly RunCurve[]): CurveTable {
  const steps = [...new Set(curves.flatMap(({ points }) => points.map(({ step }) => step)))].toSorted((a, b) => a - b);
  const losses = curves.map(({ points }) => {
    const byStep = new Map(points.map(({ step, loss }) => [step, loss]));
    return steps.map((step) => byStep.get(step) ?? null);
  });
  return { steps, losses };
}

/** `alttrain · 1995` */
export function runName({ arm, seed }: Pick<RunView, 'arm' | 'seed'>): string {
  return `${arm} · ${seed}`;
}
