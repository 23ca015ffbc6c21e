import { agreementOf, confusion, type AgreementReport, type AgreementReports, type StepType } from '@retrace/reasoning';
import { clusterBootstrap } from '@retrace/statistics';

import type { GoldTrace } from '../../../libs/reasoning/testing/gold-traces.ts';

/** A gold trace with the labels that a classifier gave. */
export interface ScoredTrace {
  readonly gold: GoldTrace;
  readonly given: readonly StepType[];
}

const draws = 5_000;
const seed = 5;

/** How well the labels agree, on all traces and on those from STAR-1. */
export function scoreTraces(traces: readonly ScoredTrace[]): AgreementReports {
  const star1 = traces.filter(({ gold }) => gold.source === 'STAR-1');
  return { all: reportOf(traces), star1: reportOf(star1) };
}

/** @throws StatisticsError with fewer than two traces */
export function reportOf(traces: readonly ScoredTrace[]): AgreementReport {
  const clusters = traces.map(({ gold, given }) => confusion(gold.labels, given));
  const measured = agreementOf(
    clusters.reduce((total, counts) => total.map((sum, cell) => sum + (counts[cell] ?? 0)), confusion([], [])),
  );
  if (measured === undefined) throw new Error('Traces without a sentence cannot be scored.');
  const figure = (statistic: (counts: ArrayLike<number>) => number): AgreementReport['kappa'] => {
    const { estimate, interval } = clusterBootstrap({ clusters, statistic, draws, seed });
    return { estimate: rounded(estimate), lower: rounded(interval.lower), upper: rounded(interval.upper) };
  };
  return {
    traces: traces.length,
    sentences: measured.sentences,
    accuracy: rounded(measured.accuracy),
    macroF1: figure((counts) => agreementOf(counts)?.macroF1 ?? Number.NaN),
    kappa: figure((counts) => agreementOf(counts)?.kappa ?? Number.NaN),
    classes: measured.classes.map(({ type, support, precision, recall, f1 }) => ({
      type,
      support,
      precision: rounded(precision),
      recall: rounded(recall),
      f1: rounded(f1),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
