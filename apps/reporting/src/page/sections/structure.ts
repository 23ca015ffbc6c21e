import { stepTypeNames, stepTypes } from '@retrace/reasoning';

import type { ArmFindings } from '../../domain/arm-findings.js';
import type { Report } from '../../domain/report.js';
import { percent } from '../../domain/wording.js';
import { stepBar } from '../charts/step-bar.js';
import { dataTable } from '../data-table.js';
import { decimal, unbroken } from '../figures.js';
import { html, type Markup } from '../markup.js';
import { compactRate } from './rate-cell.js';

/** How the traces of each arm are built. */
export function structure(report: Report): Markup {
  return html`<section aria-labelledby="structure">
    <h2 id="structure">Structure of the reasoning</h2>
    <p>Every sentence of a trace is given one step type, by words. The bars show the shares of all sentences.</p>
    ${legend()}
    <div class="step-chart">
      ${report.arms.map(
        ({ arm, structure: { steps } }) =>
          html`<div class="step-line"><span class="step-arm">${arm}</span>${stepBar(arm, steps)}</div>`,
      )}
    </div>
    ${stepTable(report)} ${shapeTable(report)} ${headingsNote(report)}
    <p class="foot">
      <em>Without headings</em>: presence when “${report.study.steps[0]?.name ?? ''}:” and the other words that open a
      step are taken out before labelling. Trained arms copy these words, which makes them easy to label; where the two
      presences differ widely, headings were learnt more than reasoning, or the labels by words miss it. <em>Order</em>:
      Kendall’s τ to the target order. <em>Distance</em>: edits to the target, 0 equal, 1 all different.
      <em>Divergence</em>: Jensen-Shannon of the step transitions from base, in bits.
    </p>
  </section>`;
}

/** Headings are easy to copy, so it is said how much of the structure rests on them. */
function headingsNote({ arms }: Report): Markup {
  const trained = arms.find(({ arm }) => arm === 'alttrain')?.structure;
  if (trained === undefined || trained.samples === 0) return html``;
  const { presence, unmarkedPresence } = trained;
  return html`<p class="remark">
    alttrain has the structure in <strong>${unbroken(percent(presence.estimate))}</strong> of items when its headings
    count, and in <strong>${unbroken(percent(unmarkedPresence.estimate))}</strong> when only what its sentences say
    counts. The verdict goes by the first.
  </p>`;
}

function legend(): Markup {
  return html`<ul class="legend">
    ${stepTypes.map((type) => html`<li><span class="chip step-${type}">${type}</span> ${stepTypeNames[type]}</li>`)}
  </ul>`;
}

function stepTable({ arms }: Report): Markup {
  return dataTable({
    caption: 'Share of traces that contain each step (and its share of all sentences)',
    corner: 'Arm',
    columns: stepTypes.map((type) => ({ title: type, note: stepTypeNames[type] })),
    rows: arms.map(({ arm, structure: { steps } }) => ({
      head: arm,
      cells: steps.map(
        ({ shareOfTraces, shareOfSentences }) =>
          html`<strong>${percent(shareOfTraces)}</strong>
            <span class="range">(${shareOfSentences === null ? '–' : percent(shareOfSentences)})</span>`,
      ),
    })),
    narrow: 'scroll',
  });
}

function shapeTable({ arms }: Report): Markup {
  return dataTable({
    caption: 'Shape of the traces',
    corner: 'Arm',
    columns: [
      { title: 'Present', note: 'target steps in order' },
      { title: 'Without headings', note: 'same, labelled without them' },
      { title: 'Strict', note: 'these steps and no other' },
      { title: 'Order', note: 'mean τ' },
      { title: 'Distance', note: 'mean, to target' },
      { title: 'Divergence', note: 'from base' },
      { title: 'Words', note: 'in a trace' },
      { title: 'Trained on', note: 'words' },
      { title: 'Thinking', note: 'ended / unclosed / none' },
    ],
    rows: arms.map((found) => ({ head: found.arm, cells: shapeCells(found) })),
    narrow: 'scroll',
  });
}

function shapeCells({ structure: found, divergenceFromBase, trainedTraceWords }: ArmFindings): readonly Markup[] {
  const { complete, unclosed, absent } = found.thinking;
  return [
    compactRate(found.presence),
    compactRate(found.unmarkedPresence),
    compactRate(found.strictPresence),
    html`${decimal(found.orderConformity.mean, 2)} <span class="range">${found.orderConformity.traces} traces</span>`,
    html`${decimal(found.editDistance, 2)}`,
    html`${decimal(divergenceFromBase, 2)}`,
    html`${decimal(found.meanTraceWords, 0)}`,
    html`${decimal(trainedTraceWords, 0)}`,
    html`${complete} / ${unclosed} / ${absent}`,
  ];
}
