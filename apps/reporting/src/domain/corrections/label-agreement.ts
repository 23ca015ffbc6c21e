import type { AgreementFigure, LabelAgreement } from '@retrace/contracts';
import { agreementOf, confusion, type Confusion } from '@retrace/reasoning';
import { clusterBootstrap, StatisticsError } from '@retrace/statistics';

import type { CorrectedSentence, CorrectedTrace } from './gold-trace.js';

const draws = 2000;
/** Any: it is fixed, so that the same labels give the same interval. */
const seed = 5;

/** The classifier's labels against people's, on the sentences that someone labelled. */
export function labelledAgreement(traces: readonly CorrectedTrace[]): LabelAgreement {
  return agreementOn(traces.map(({ sentences }) => sentences.filter(({ label }) => label !== undefined)));
}

/** The same on all sentences of the traces, those that nobody labelled taken as agreed with. */
export function traceAgreement(traces: readonly CorrectedTrace[]): LabelAgreement {
  return agreementOn(traces.map(({ sentences }) => sentences));
}

/** Intervals by a bootstrap that draws whole traces, as those of {@link clusterBootstrap}. */
function agreementOn(traces: readonly (readonly CorrectedSentence[])[]): LabelAgreement {
  const counted = traces.filter((sentences) => sentences.length > 0);
  const clusters = counted.map((sentences) =>
    confusion(
      sentences.map(({ given, label }) => label ?? given),
      sentences.map(({ given }) => given),
    ),
  );
  const measured = agreementOf(sumOf(clusters));
  return {
    traces: counted.length,
    sentences: measured?.sentences ?? 0,
    accuracy: measured?.accuracy ?? null,
    macroF1: figureOf(clusters, (counts) => agreementOf(counts)?.macroF1),
    kappa: figureOf(clusters, (counts) => agreementOf(counts)?.kappa),
    classes: measured?.classes ?? [],
  };
}

function sumOf(clusters: readonly Confusion[]): Confusion {
  return clusters.reduce((total, counts) => total.map((sum, cell) => sum + (counts[cell] ?? 0)), confusion([], []));
}

/** Of few traces, or of one label throughout, some draws give no figure: then there is no interval. */
function figureOf(
  clusters: readonly Confusion[],
  statistic: (counts: ArrayLike<number>) => number | undefined,
): AgreementFigure {
  const estimate = statistic(sumOf(clusters)) ?? null;
  if (estimate === null) return { estimate, interval: null };
  try {
    const options = { clusters, draws, seed, method: 'percentile' } as const;
    const { interval } = clusterBootstrap({ ...options, statistic: (counts) => statistic(counts) ?? Number.NaN });
    return { estimate, interval };
  } catch (error) {
    if (error instanceof StatisticsError) return { estimate, interval: null };
    throw error;
  }
}
