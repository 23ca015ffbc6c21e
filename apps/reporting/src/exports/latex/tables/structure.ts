import { stepTypeNames, type StepType } from '@retrace/reasoning';

import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Estimated } from '../../../domain/resampling/estimated.js';
import type { Report } from '../../../domain/report.js';
import { shownSteps } from '../../../domain/structure/shown-steps.js';
import { booktabs } from '../booktabs.js';
import { confidence, number, percentCell, shareCell, tex, type Latex } from '../latex.js';

/** How the traces of each arm are built: a row a figure and a column an arm, so that it fits on a page. */
export function structureTable(report: Report): Latex {
  const { arms, study, bootstrap } = report;
  return booktabs({
    caption: 'Structure of the reasoning of every arm.',
    label: 'tab:retrace-structure',
    columns: [
      { title: '', holds: 'text' },
      ...arms.map(({ arm }) => ({ title: arm, holds: 'figures' as const })), // the literal, not any string
    ],
    rows: [...shownSteps(report).map(withStep), ...figures].map(({ name, cell }) => [name, ...arms.map(cell)]),
    note: tex`With each step: share of traces in \%. Present: the target ${study.steps.map(({ type }) => type).join(' → ')} in its order, in \% of traces; without headings: labelled with the words that open a step taken out; strict: no other step. \(\tau\): Kendall's, to the target order. Distance: normalised edits between step sequences. Divergence: Jensen-Shannon of the step transitions, in bits; chance alone makes it larger than 0. Decision follows assessment, answer follows decision: in \% of the traces in which both can be read. Shares of steps are without intervals; of the rest, in brackets, ${confidence(bootstrap.confidence)} bootstrap intervals over prompts, ${bootstrap.draws} draws, and none where all prompts agree or too few show the figure. A dash: there is nothing to take it from.`,
  });
}

interface Figure {
  readonly name: string | Latex;
  readonly cell: (found: ArmFindings) => Latex;
}

function withStep(type: StepType): Figure {
  return {
    name: `With ${type}, ${stepTypeNames[type]}`,
    cell: ({ structure }) => percentCell(structure.steps.find((step) => step.type === type)?.shareOfTraces ?? null),
  };
}

const figures: readonly Figure[] = [
  { name: 'Present', cell: ({ traces }) => shareCell(traces.presence) },
  { name: 'Present, without headings', cell: ({ traces }) => shareCell(traces.unmarkedPresence) },
  { name: 'Present, strict', cell: ({ traces }) => shareCell(traces.strictPresence) },
  { name: tex`Order, mean \(\tau\)`, cell: ({ traces }) => figureCell(traces.orderConformity) },
  { name: 'Distance to target', cell: ({ traces }) => figureCell(traces.distanceToTarget) },
  { name: 'Distance from base', cell: ({ traces }) => figureCell(traces.distanceFromBase) },
  { name: 'Divergence from base', cell: ({ traces }) => figureCell(traces.divergenceFromBase) },
  {
    name: 'Decision follows assessment',
    cell: ({ traces }) => shareCell(traces.consistency.decisionFollowsAssessment),
  },
  { name: 'Answer follows decision', cell: ({ traces }) => shareCell(traces.consistency.answerFollowsDecision) },
];

function figureCell(figure: Estimated | null): Latex {
  if (figure === null || figure.interval === null) return number(figure?.estimate ?? null, 2);
  const { estimate, interval } = figure;
  return tex`${number(estimate, 2)} {\scriptsize [${number(interval.lower, 2)}, ${number(interval.upper, 2)}]}`;
}
