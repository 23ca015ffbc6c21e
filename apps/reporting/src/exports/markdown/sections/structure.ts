import { stepTypeNames } from '@retrace/reasoning';

import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Report } from '../../../domain/report.js';
import { shownOf, shownSteps } from '../../../domain/structure/shown-steps.js';
import { percent } from '../../../domain/wording.js';
import { lengthCells } from '../../../page/length-cells.js';
import { blocks, details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';
import { instrument } from './instrument.js';
import { consistencyTable, placementTable, shapeTable, transitionTables } from './traces.js';

/** How the traces of each arm are built. */
export function structure(report: Report): Markdown {
  const { arms, study } = report;
  return blocks(
    gfm`## Structure of the reasoning`,
    gfm`Every sentence of a trace is given one step type, by words.`,
    stepTable(report),
    shapeTable(arms),
    headingsNote(arms),
    consistencyTable(arms),
    gfm`_Without headings_: presence when “${study.steps[0]?.name ?? ''}:” and the other words that open a step are taken out before labelling. Trained arms copy these words, which makes them easy to label; where the two presences differ widely, headings were learnt more than reasoning, or the labels by words miss it. _Order_: Kendall’s τ to the target order. _Distance_: edits between step sequences, 0 equal, 1 all different. _Divergence_: Jensen-Shannon of the step transitions from base; chance alone makes it larger than 0.`,
    details('Where steps stand, how long traces are', placementTable(report), lengthTable(arms)),
    transitionTables(report),
    instrument(report),
  );
}

function stepTable(report: Report): Markdown {
  const shown = shownSteps(report);
  return markdownTable({
    caption: 'Share of traces that contain each step (and its share of all sentences)',
    head: ['Arm', ...shown.map((type) => `${type}, ${stepTypeNames[type]}`)],
    rows: report.arms.map(({ arm, structure: { steps } }) => [
      gfm`**${arm}**`,
      ...shownOf(shown, steps).map(
        ({ shareOfTraces, shareOfSentences }) =>
          `${percent(shareOfTraces)} (${shareOfSentences === null ? '–' : percent(shareOfSentences)})`,
      ),
    ]),
  });
}

/** Headings are easy to copy, so it is said how much of the structure rests on them. */
function headingsNote(arms: readonly ArmFindings[]): Markdown {
  const trained = arms.find(({ arm }) => arm === 'alttrain')?.structure;
  if (trained === undefined || trained.samples === 0) return gfm``;
  const { presence, unmarkedPresence } = trained;
  return gfm`alttrain has the structure in **${percent(presence.estimate)}** of items when its headings count, and in **${percent(unmarkedPresence.estimate)}** when only what its sentences say counts. The verdict goes by the first.`;
}

function lengthTable(arms: readonly ArmFindings[]): Markdown {
  return markdownTable({
    caption: 'Length of the traces, and how thinking ended',
    head: [
      'Arm',
      'Words of a trace, mean',
      'Words trained on, mean',
      'Tokens of an output, mean',
      'Thinking ended / unclosed / none',
    ],
    rows: arms.map((found) => [gfm`**${found.arm}**`, ...lengthCells(found)]),
  });
}
