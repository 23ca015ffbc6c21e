import { stepTypeNames, type StepType } from '@retrace/reasoning';

import type { ArmFindings } from '../../domain/arm-findings.js';
import type { Report } from '../../domain/report.js';
import { shownOf, shownSteps } from '../../domain/structure/shown-steps.js';
import { hasTransitions, transitionShares } from '../../domain/traces/transition-shares.js';
import { percent } from '../../domain/wording.js';
import { dataTable } from '../data-table.js';
import { count } from '../figures.js';
import { html, type Markup } from '../markup.js';
import { figureCell, shareCell } from './estimated-cell.js';

/** How the traces of each arm are built, with intervals over prompts. */
export function shapeTable({ arms }: Report): Markup {
  return dataTable({
    caption: 'Shape of the traces: share or mean over traces, 95 % bootstrap interval over prompts',
    corner: 'Arm',
    columns: [
      { title: 'Present', note: 'target steps in order' },
      { title: 'Without headings', note: 'same, labelled without them' },
      { title: 'Strict', note: 'these steps and no other' },
      { title: 'Order', note: 'mean τ' },
      { title: 'Distance', note: 'to target' },
      { title: 'Distance', note: 'from base, same prompt' },
      { title: 'Divergence', note: 'from base, bits' },
    ],
    rows: arms.map(({ arm, traces }) => ({
      head: arm,
      cells: [
        shareCell(traces.presence),
        shareCell(traces.unmarkedPresence),
        shareCell(traces.strictPresence),
        figureCell(traces.orderConformity),
        figureCell(traces.distanceToTarget),
        figureCell(traces.distanceFromBase),
        figureCell(traces.divergenceFromBase),
      ],
    })),
    narrow: 'scroll',
  });
}

/** Whether one thing follows from another in a trace. */
export function consistencyTable({ arms }: Report): Markup {
  return dataTable({
    caption: 'Consistency: of the traces in which both can be read, those in which the second follows from the first',
    corner: 'Arm',
    columns: [
      { title: 'Decision follows assessment', note: 'harmful → refuse, safe → answer' },
      { title: 'Answer follows decision', note: 'refuses or complies as decided' },
    ],
    rows: arms.map(({ arm, traces: { consistency } }) => ({
      head: arm,
      cells: [consistency.decisionFollowsAssessment, consistency.answerFollowsDecision].map(
        (share) => html`${shareCell(share)} <span class="range">${count(share.traces)} traces</span>`,
      ),
    })),
    narrow: 'scroll',
  });
}

/** Where in a trace each step stands, and how much of it. */
export function placementTable(report: Report): Markup {
  const shown = shownSteps(report);
  return dataTable({
    caption: 'Where each step stands in a trace (0 start, 1 end), and its share of the words',
    corner: 'Arm',
    columns: shown.map((type) => ({ title: type, note: stepTypeNames[type] })),
    rows: report.arms.map(({ arm, traces: { steps } }) => ({
      head: arm,
      cells: shownOf(shown, steps).map(
        ({ position, lengthShare }) =>
          html`${figureCell(position)}<span class="aside">${percentOrNothing(lengthShare.estimate)}</span>`,
      ),
    })),
    narrow: 'scroll',
  });
}

function percentOrNothing(share: number | null): string {
  return share === null ? '' : `${percent(share)} of words`;
}

/** Which step follows which, in every arm. */
export function transitionTables(report: Report): Markup {
  const shown = shownSteps(report);
  const having = report.arms.filter(({ traces }) => hasTransitions(traces.transitions));
  return html`<details>
    <summary>Transitions between steps</summary>
    <div class="columns">${having.map((found) => transitions(found, shown))}</div>
  </details>`;
}

function transitions({ arm, traces: { transitions: table } }: ArmFindings, shown: readonly StepType[]): Markup {
  const { columns, rows } = transitionShares(table, shown);
  return dataTable({
    caption: `${arm}: share of what follows a step, in percent`,
    corner: 'After',
    columns: columns.map((title) => ({ title })),
    rows: rows.map(({ step, shares }) => ({ head: step, cells: shares })),
    narrow: 'scroll',
  });
}
