import { stepTypeNames, stepTypes } from '@retrace/reasoning';

import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Report } from '../../../domain/report.js';
import { percent } from '../../../domain/wording.js';
import { decimal } from '../../../page/figures.js';
import { blocks, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';
import { rateWords } from './findings.js';

/** How the traces of each arm are built. */
export function structure({ arms }: Report): Markdown {
  return blocks(
    gfm`## Structure of the reasoning`,
    markdownTable({
      caption: 'Share of traces that contain each step (and its share of all sentences)',
      head: ['Arm', ...stepTypes.map((type) => `${type}, ${stepTypeNames[type]}`)],
      rows: arms.map(({ arm, structure: { steps } }) => [
        gfm`**${arm}**`,
        ...steps.map(
          ({ shareOfTraces, shareOfSentences }) => `${percent(shareOfTraces)} (${percent(shareOfSentences)})`,
        ),
      ]),
    }),
    markdownTable({
      caption: 'Shape of the traces',
      head: [
        'Arm',
        'Present: target steps in order',
        'Without headings',
        'Strict: no other step',
        'Order: mean τ',
        'Distance to target',
        'Divergence from base, bits',
        'Words of a trace',
        'Words trained on',
        'Thinking ended / unclosed / none',
      ],
      rows: arms.map((found) => [gfm`**${found.arm}**`, ...shapeCells(found)]),
    }),
    gfm`_Without headings_: labelled with the words that open a step taken out. _Order_: Kendall’s τ to the target order. _Distance_: edits to the target, 0 equal, 1 all different. _Divergence_: Jensen-Shannon of the step transitions.`,
  );
}

function shapeCells({ structure: found, divergenceFromBase, trainedTraceWords }: ArmFindings): readonly string[] {
  const { complete, unclosed, absent } = found.thinking;
  return [
    rateWords(found.presence),
    rateWords(found.unmarkedPresence),
    rateWords(found.strictPresence),
    `${decimal(found.orderConformity.mean, 2)} (${found.orderConformity.traces} traces)`,
    decimal(found.editDistance, 2),
    decimal(divergenceFromBase, 2),
    decimal(found.meanTraceWords, 0),
    decimal(trainedTraceWords, 0),
    `${complete} / ${unclosed} / ${absent}`,
  ];
}
