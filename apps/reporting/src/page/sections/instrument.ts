import { stepTypeNames, type AgreementReport, type MeasuredFigure } from '@retrace/reasoning';

import type { Report } from '../../domain/report.js';
import { percent } from '../../domain/wording.js';
import { dataTable, type Row } from '../data-table.js';
import { decimal } from '../figures.js';
import { html, type Markup, type Part } from '../markup.js';

/** How far the step labels, on which every figure of structure rests, agree with readers. */
export function instrument({ instrument: measured }: Report): Markup {
  const { classifier, gold, heldOut, all, star1, crossValidated, annotators } = measured;
  return html`<details>
    <summary>How far these labels can be trusted</summary>
    <p>
      Labelled by ${classifier}, without a model. The annotators of ${gold.name}, ${annotators.who}, agree with each
      other in ${percent(annotators.equal)} of ${annotators.sentences} sentences, Cohen’s κ
      ${decimal(annotators.kappa, 2)}: no classifier can be expected to pass that.
    </p>
    ${dataTable({
      caption: `Agreement with readers: held-out labels, and ${gold.name} (95 % bootstrap interval over traces)`,
      corner: 'Sentences of',
      columns: [{ title: 'Equal' }, { title: 'Macro-F1' }, { title: 'Cohen’s κ' }, { title: 'Sentences' }],
      rows: [
        agreementRow(html`traces about harm, held out<span class="note">never tuned on</span>`, heldOut),
        agreementRow('all traces', all),
        agreementRow('traces about harm (STAR-1)', star1),
        agreementRow('all traces, cross-validated', crossValidated.all),
        agreementRow('traces about harm, cross-validated', crossValidated.star1),
      ],
      narrow: 'scroll',
    })}
    ${dataTable({
      caption: 'Each step type in the held-out traces',
      corner: 'Step',
      columns: [{ title: 'Precision' }, { title: 'Recall' }, { title: 'F1' }, { title: 'Sentences' }],
      rows: heldOut.classes.map(({ type, precision, recall, f1, support }) => ({
        head: html`<span class="chip step-${type}">${type}</span> ${stepTypeNames[type]}`,
        cells: [decimal(precision, 2), decimal(recall, 2), decimal(f1, 2), support],
      })),
      narrow: 'scroll',
    })}
  </details>`;
}

function agreementRow(head: Part, { accuracy, macroF1, kappa, sentences }: AgreementReport): Row {
  return { head, cells: [percent(accuracy), measuredCell(macroF1), measuredCell(kappa), sentences] };
}

function measuredCell({ estimate, lower, upper }: MeasuredFigure): Markup {
  return html`<strong>${decimal(estimate, 2)}</strong>
    <span class="range">${decimal(lower, 2)} to ${decimal(upper, 2)}</span>`;
}
