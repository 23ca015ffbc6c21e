import { describe, expect, it } from 'vitest';

import { goldTraces, type GoldTrace } from '../../testing/gold-traces.js';
import { agreement, type Agreement } from '../metrics/agreement.js';
import { lexicalClassifier } from './lexical-classifier.js';

const gold = goldTraces();
if (gold === undefined) {
  console.warn(
    'SKIPPED: agreement with gold labels. structure-gold/dev.jsonl is neither in RETRACE_DATA nor in ../shared/data.',
  );
}

describe.skipIf(gold === undefined)('lexicalClassifier on the development gold labels', () => {
  it('agrees substantially, and shows how far', () => {
    const traces = gold ?? [];
    const all = agreementOn(traces);
    console.log(
      [
        ...tableOf('all traces', all),
        ...tableOf('STAR-1 alone', agreementOn(traces.filter(({ source }) => source === 'STAR-1'))),
      ].join('\n'),
    );
    // "Substantial" begins at 0.61: J. R. Landis and G. G. Koch, Biometrics 33 (1977).
    expect(all?.kappa).toBeGreaterThan(0.61);
  });
});

function agreementOn(traces: readonly GoldTrace[]): Agreement | undefined {
  const classifier = lexicalClassifier();
  const labels = traces.flatMap(({ sentences }) => classifier.classify(sentences).map(({ label }) => label));
  return agreement(
    traces.flatMap((trace) => trace.labels),
    labels,
  );
}

function tableOf(title: string, measured: Agreement | undefined): readonly string[] {
  if (measured === undefined) return [`${title}: no sentence`];
  const { sentences, macroF1, kappa, classes } = measured;
  return [
    `${title}: ${sentences} sentences, macro-F1 ${macroF1.toFixed(3)}, kappa ${kappa?.toFixed(3) ?? 'undefined'}`,
    ...classes.map(
      ({ type, support, precision, recall, f1 }) =>
        `  ${type}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${support})`,
    ),
  ];
}
