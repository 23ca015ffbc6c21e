import { stepTypeNames, type AgreementReport, type MeasuredFigure } from '@retrace/reasoning';

import type { Report } from '../../../domain/report.js';
import { percent } from '../../../domain/wording.js';
import { decimal } from '../../../page/figures.js';
import { details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** How far the step labels, on which every figure of structure rests, agree with readers. */
export function instrument({ instrument: measured }: Report): Markdown {
  const { classifier, gold, heldOut, all, star1, crossValidated, annotators } = measured;
  return details(
    'How far these labels can be trusted',
    gfm`Labelled by ${classifier}, without a model. The annotators of ${gold.name}, ${annotators.who}, agree with each other in ${percent(annotators.equal)} of ${annotators.sentences} sentences, Cohen’s κ ${decimal(annotators.kappa, 2)}: no classifier can be expected to pass that.`,
    markdownTable({
      caption: `Agreement with readers: held-out labels, and ${gold.name} (95 % bootstrap interval over traces)`,
      head: ['Sentences of', 'Equal', 'Macro-F1', 'Cohen’s κ', 'Sentences'],
      rows: [
        agreementRow('traces about harm, held out: never tuned on', heldOut),
        agreementRow('all traces', all),
        agreementRow('traces about harm (STAR-1)', star1),
        agreementRow('all traces, cross-validated', crossValidated.all),
        agreementRow('traces about harm, cross-validated', crossValidated.star1),
      ],
    }),
    markdownTable({
      caption: 'Each step type in the held-out traces',
      head: ['Step', 'Precision', 'Recall', 'F1', 'Sentences'],
      rows: heldOut.classes.map(({ type, precision, recall, f1, support }) => [
        gfm`**${type}** ${stepTypeNames[type]}`,
        decimal(precision, 2),
        decimal(recall, 2),
        decimal(f1, 2),
        support,
      ]),
    }),
  );
}

function agreementRow(name: string, { accuracy, macroF1, kappa, sentences }: AgreementReport): (string | number)[] {
  return [name, percent(accuracy), measuredWords(macroF1), measuredWords(kappa), sentences];
}

function measuredWords({ estimate, lower, upper }: MeasuredFigure): string {
  return `${decimal(estimate, 2)} (${decimal(lower, 2)} to ${decimal(upper, 2)})`;
}
