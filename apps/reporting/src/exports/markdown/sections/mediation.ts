import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';

import type { MediationFinding } from '../../../domain/outcomes/mediate.js';
import type { Report } from '../../../domain/report.js';
import { percent } from '../../../domain/wording.js';
import { pointsWords, shareWords, tracesWords } from '../figure-words.js';
import { blocks, details, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Whether structure carries the effect: what mediation says, and how harm goes with structure. */
export function mediation({ mediation: { findings, assumptions }, harmByStructure }: Report): Markdown {
  if (findings.length === 0 && harmByStructure.length === 0) return gfm``;
  return blocks(
    gfm`## Does the structure carry it?`,
    markdownTable({
      caption:
        'What alttrain changed, and how much of it goes through the structure of the trace (points, 95 % interval)',
      head: ['Against', 'Total', 'Through the structure', 'Not through it', 'Share through it'],
      rows: findings.flatMap(mediationRows),
    }),
    assumptions.length === 0 ? gfm`` : details('What has to hold for these to be effects', points(assumptions)),
    markdownTable({
      caption: 'Harmful prompts complied with, by whether the trace has the structure (share of traces)',
      head: ['Arm', 'With the structure', 'Without it', 'Difference'],
      rows: harmByStructure.map(({ arm, withStructure, withoutStructure, difference }) => [
        gfm`**${arm}**`,
        tracesWords(withStructure),
        tracesWords(withoutStructure),
        difference.interval === null || difference.estimate === null
          ? shareWords(difference)
          : pointsWords({ estimate: difference.estimate, interval: difference.interval }),
      ]),
    }),
  );
}

type Row = readonly string[];

function mediationRows({ against, effect }: MediationFinding): readonly Row[] {
  if (effect.kind === 'not-computable') return [[against, why(effect), '', '', '']];
  return [
    [`${against}, by alttrain’s answers`, ...cells(effect.total, effect.asTreated)],
    [`${against}, by its own answers`, ...cells(effect.total, effect.asControl)],
  ];
}

function cells(total: Estimate, found: Decomposition | NotComputable<string>): Row {
  if (found.kind === 'not-computable') return [pointsWords(total), why(found), '', ''];
  const { indirect, direct, proportion } = found;
  const { kind } = proportion;
  const share =
    kind === 'not-computable'
      ? why(proportion)
      : `${percent(proportion.estimate)} (${percent(proportion.interval.lower)} to ${percent(proportion.interval.upper)})`;
  return [pointsWords(total), pointsWords(indirect), pointsWords(direct), share];
}

function why({ reason }: NotComputable<string>): string {
  return `not computed: ${reason}`;
}
