import { stepTypeNames, stepTypes, type MeasuredFigure } from '@retrace/reasoning';

import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Report } from '../../../domain/report.js';
import { percent } from '../../../domain/wording.js';
import { decimal } from '../../../page/figures.js';
import { figureWords, shareWords, tracesWords } from '../figure-words.js';
import { blocks, details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** How the traces of each arm are built. */
export function structure({ arms, instrument }: Report): Markdown {
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
    shapeTable(arms),
    markdownTable({
      caption: 'Consistency: of the traces in which both can be read, those in which the second follows from the first',
      head: ['Arm', 'Decision follows assessment', 'Answer follows decision'],
      rows: arms.map(({ arm, traces: { consistency } }) => [
        gfm`**${arm}**`,
        tracesWords(consistency.decisionFollowsAssessment),
        tracesWords(consistency.answerFollowsDecision),
      ]),
    }),
    markdownTable({
      caption: 'Where each step stands in a trace (0 start, 1 end), and its share of the words',
      head: ['Arm', ...stepTypes],
      rows: arms.map(({ arm, traces: { steps } }) => [
        gfm`**${arm}**`,
        ...steps.map(({ position, lengthShare }) => `${figureWords(position)}; ${shareWords(lengthShare)}`),
      ]),
    }),
    markdownTable({
      caption: 'Length of the traces, and how thinking ended',
      head: ['Arm', 'Words of a trace', 'Words trained on', 'Thinking ended / unclosed / none'],
      rows: arms.map((found) => [gfm`**${found.arm}**`, ...lengthCells(found)]),
    }),
    transitions(arms),
    gfm`_Without headings_: labelled with the words that open a step taken out. _Order_: Kendall’s τ to the target order. _Distance_: edits between step sequences, 0 equal, 1 all different. _Divergence_: Jensen-Shannon of the step transitions from base, in bits; chance alone makes it larger than 0.`,
    trust(instrument),
  );
}

function shapeTable(arms: readonly ArmFindings[]): Markdown {
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

function lengthCells({ structure: found, trainedTraceWords }: ArmFindings): readonly string[] {
  const { complete, unclosed, absent } = found.thinking;
  return [decimal(found.meanTraceWords, 0), decimal(trainedTraceWords, 0), `${complete} / ${unclosed} / ${absent}`];
}

function transitions(arms: readonly ArmFindings[]): Markdown {
  const tables = arms.map(({ arm, traces: { transitions: table } }) =>
    markdownTable({
      caption: `${arm}: how often a step follows another`,
      head: ['After', ...table.to],
      rows: table.from.map((from, place) => [from, ...(table.counts[place] ?? [])]),
    }),
  );
  return details('Transitions between steps', ...tables);
}

/** How far the step labels agree with readers. */
function trust({ classifier, heldOut, crossValidated, annotators }: Report['instrument']): Markdown {
  const { macroF1, kappa, sentences } = heldOut;
  return gfm`Labelled by ${classifier}. On ${sentences} held-out sentences of traces about harm: macro-F1 ${measured(macroF1)}, Cohen’s κ ${measured(kappa)}; cross-validated on the development labels: macro-F1 ${measured(crossValidated.all.macroF1)}. Annotators agree with each other with κ ${decimal(annotators.kappa, 2)}.`;
}

function measured({ estimate, lower, upper }: MeasuredFigure): string {
  return `${decimal(estimate, 2)} (${decimal(lower, 2)} to ${decimal(upper, 2)})`;
}
