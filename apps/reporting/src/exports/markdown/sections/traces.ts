import { stepTypeNames, type StepType } from '@retrace/reasoning';

import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Report } from '../../../domain/report.js';
import { shownOf, shownSteps } from '../../../domain/structure/shown-steps.js';
import type { TransitionTable } from '../../../domain/traces/trace-findings.js';
import { hasTransitions, transitionShares } from '../../../domain/traces/transition-shares.js';
import { percent } from '../../../domain/wording.js';
import { figureWords, shareWords, tracesWords } from '../figure-words.js';
import { details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** How the traces of each arm are built, with intervals over prompts. */
export function shapeTable(arms: readonly ArmFindings[]): Markdown {
  return markdownTable({
    caption: 'Shape of the traces: share or mean over traces, 95 % bootstrap interval over prompts',
    head: [
      'Arm',
      'Present: target steps in order',
      'Without headings',
      'Strict: no other step',
      'Order: mean τ',
      'Distance to target',
      'Distance from base, same prompt',
      'Divergence from base, bits',
    ],
    rows: arms.map(({ arm, traces }) => [
      gfm`**${arm}**`,
      shareWords(traces.presence),
      shareWords(traces.unmarkedPresence),
      shareWords(traces.strictPresence),
      figureWords(traces.orderConformity),
      figureWords(traces.distanceToTarget),
      figureWords(traces.distanceFromBase),
      figureWords(traces.divergenceFromBase),
    ]),
  });
}

/** Whether one thing follows from another in a trace. */
export function consistencyTable(arms: readonly ArmFindings[]): Markdown {
  return markdownTable({
    caption: 'Consistency: of the traces in which both can be read, those in which the second follows from the first',
    head: [
      'Arm',
      'Decision follows assessment: harmful → refuse, safe → answer',
      'Answer follows decision: refuses or complies as decided',
    ],
    rows: arms.map(({ arm, traces: { consistency } }) => [
      gfm`**${arm}**`,
      tracesWords(consistency.decisionFollowsAssessment),
      tracesWords(consistency.answerFollowsDecision),
    ]),
  });
}

/** Where in a trace each step stands, and how much of it. */
export function placementTable(report: Report): Markdown {
  const shown = shownSteps(report);
  return markdownTable({
    caption: 'Where each step stands in a trace (0 start, 1 end); its share of the words',
    head: ['Arm', ...shown.map((type) => `${type}, ${stepTypeNames[type]}`)],
    rows: report.arms.map(({ arm, traces: { steps } }) => [
      gfm`**${arm}**`,
      ...shownOf(shown, steps).map(({ position, lengthShare: { estimate } }) => {
        const place = figureWords(position);
        return estimate === null ? place : `${place}; ${percent(estimate)}`;
      }),
    ]),
  });
}

/** Which step follows which, in every arm that has a trace. */
export function transitionTables(report: Report): Markdown {
  const shown = shownSteps(report);
  const tables = report.arms.map(({ arm, traces: { transitions } }) => transitionTable(arm, transitions, shown));
  return details('Transitions between steps', ...tables);
}

function transitionTable(arm: string, transitions: TransitionTable, shown: readonly StepType[]): Markdown {
  if (!hasTransitions(transitions)) return gfm``;
  const { columns, rows } = transitionShares(transitions, shown);
  return markdownTable({
    caption: `${arm}: share of what follows a step, in percent`,
    head: ['After', ...columns],
    rows: rows.map(({ step, shares }) => [step, ...shares]),
  });
}
