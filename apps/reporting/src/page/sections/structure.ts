import { stepTypeNames } from '@retrace/reasoning';

import type { Report } from '../../domain/report.js';
import { shownOf, shownSteps } from '../../domain/structure/shown-steps.js';
import { percent } from '../../domain/wording.js';
import type { ReportCharts } from '../charts/report-charts.js';
import { dataTable } from '../data-table.js';
import { unbroken } from '../figures.js';
import { lengthCells } from '../length-cells.js';
import { html, type Markup } from '../markup.js';
import { instrument } from './instrument.js';
import { consistencyTable, placementTable, shapeTable, transitionTables } from './traces.js';

/** How the traces of each arm are built. */
export function structure(report: Report, { steps }: ReportCharts): Markup {
  return html`<section aria-labelledby="structure">
    <h2 id="structure">Structure of the reasoning</h2>
    <p>Every sentence of a trace is given one step type, by words. The bars show the shares of all sentences.</p>
    ${legend(report)} ${steps === null ? null : html`<div class="charts">${steps}</div>`} ${stepTable(report)}
    ${shapeTable(report)} ${headingsNote(report)} ${consistencyTable(report)}
    <p class="foot">
      <em>Without headings</em>: presence when “${report.study.steps[0]?.name ?? ''}:” and the other words that open a
      step are taken out before labelling. Trained arms copy these words, which makes them easy to label; where the two
      presences differ widely, headings were learnt more than reasoning, or the labels by words miss it. <em>Order</em>:
      Kendall’s τ to the target order. <em>Distance</em>: edits between step sequences, 0 equal, 1 all different.
      <em>Divergence</em>: Jensen-Shannon of the step transitions from base; chance alone makes it larger than 0.
    </p>
    <details>
      <summary>Where steps stand, how long traces are</summary>
      ${placementTable(report)} ${lengthTable(report)}
    </details>
    ${transitionTables(report)} ${instrument(report)}
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

function legend(report: Report): Markup {
  return html`<ul class="legend">
    ${shownSteps(report).map((type) => html`<li><span class="chip step-${type}">${type}</span> ${stepTypeNames[type]}</li>`)}
  </ul>`;
}

function stepTable(report: Report): Markup {
  const shown = shownSteps(report);
  return dataTable({
    caption: 'Share of traces that contain each step (and its share of all sentences)',
    corner: 'Arm',
    columns: shown.map((type) => ({ title: type, note: stepTypeNames[type] })),
    rows: report.arms.map(({ arm, structure: { steps } }) => ({
      head: arm,
      cells: shownOf(shown, steps).map(
        ({ shareOfTraces, shareOfSentences }) =>
          html`<strong>${percent(shareOfTraces)}</strong>
            <span class="range">(${shareOfSentences === null ? '–' : percent(shareOfSentences)})</span>`,
      ),
    })),
    narrow: 'scroll',
  });
}

function lengthTable({ arms }: Report): Markup {
  return dataTable({
    caption: 'Length of the traces, and how thinking ended',
    corner: 'Arm',
    columns: [
      { title: 'Words', note: 'in a trace, mean' },
      { title: 'Trained on', note: 'words, mean' },
      { title: 'Tokens', note: 'of an output, mean' },
      { title: 'Thinking', note: 'ended / unclosed / none' },
    ],
    rows: arms.map((found) => ({ head: found.arm, cells: lengthCells(found) })),
    narrow: 'scroll',
  });
}
