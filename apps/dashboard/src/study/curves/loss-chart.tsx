import 'uplot/dist/uPlot.min.css';

import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';

import { curveTable, runName, type RunCurve } from './curve-series.js';
import style from './curves.module.css';

const HEIGHT = 240;
/** Of the seeds of one arm, which share its colour. */
const dashes: readonly number[][] = [[], [6, 4], [2, 3], [10, 4, 2, 4]];

/** A line a run, over steps. What it shows stands in the table below it too. */
export function LossChart({ curves }: { readonly curves: readonly RunCurve[] }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const scheme = useComputedColorScheme('light');
  const table = useMemo(() => dataOf(curves), [curves]);
  const lines = curves.map(({ run }) => runName(run)).join('\n');
  const latest = useRef({ curves, table });
  latest.current = { curves, table };

  // Drawn anew when lines come or go, or the theme changes: a canvas knows no style sheets.
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const drawn = new uPlot(optionsOf(latest.current.curves, element), latest.current.table, element);
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height: HEIGHT }));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.destroy();
      chart.current = null;
    };
  }, [lines, scheme]);

  useEffect(() => chart.current?.setData(table), [table]);

  return <div ref={place} className={style.chart} aria-hidden="true" />;
}

function dataOf(curves: readonly RunCurve[]): uPlot.AlignedData {
  const { steps, losses } = curveTable(curves);
  return [[...steps], ...losses.map((line) => [...line])];
}

function optionsOf(curves: readonly RunCurve[], element: HTMLElement): uPlot.Options {
  const styles = getComputedStyle(element);
  const colour = (name: string): string => styles.getPropertyValue(name).trim();
  const font = `12px ${styles.fontFamily}`;
  const axis: uPlot.Axis = {
    stroke: colour('--muted'),
    font,
    labelFont: font,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    scales: { x: { time: false } },
    axes: [
      { ...axis, label: 'step', labelSize: 18, size: 34 },
      { ...axis, label: 'loss', labelSize: 18, size: 46 },
    ],
    cursor: { drag: { x: true, y: false } },
    series: [
      { label: 'step' },
      ...curves.map(({ run }): uPlot.Series => ({
        label: runName(run),
        stroke: colour(`--arm-${run.arm}`),
        dash: dashes[seedIndex(curves, run) % dashes.length] ?? [],
        width: 1.75,
        spanGaps: true,
        points: { show: false },
        value: (_, loss) => (loss === null ? '–' : loss.toFixed(3)),
      })),
    ],
  };
}

function seedIndex(curves: readonly RunCurve[], { arm, seed }: RunCurve['run']): number {
  return curves.filter(({ run }) => run.arm === arm).findIndex(({ run }) => run.seed === seed);
}
