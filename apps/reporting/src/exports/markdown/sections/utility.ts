import type { Report } from '../../../domain/report.js';
import { notMeasured } from '../../../domain/wording.js';
import { pointsWords } from '../figure-words.js';
import { blocks, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';
import { rateWords } from './findings.js';

/** What training cost in ability and in harmless requests that are answered: every arm against the untouched model. */
export function utility({ utility: found }: Report): Markdown {
  if (found.length === 0) return gfm``;
  return blocks(
    gfm`## What was kept`,
    markdownTable({
      caption: 'Each trained arm beside base on the same prompts; over-refusal is a loss too',
      head: ['Arm', 'Endpoint', 'Base', 'Trained', 'Change in points', 'Pairs'],
      rows: found.map(({ arm, title, base, rate, difference, pairs }) => [
        gfm`**${arm}**`,
        title,
        rateWords(base),
        rateWords(rate),
        difference === null ? notMeasured : pointsWords(difference),
        pairs,
      ]),
    }),
    gfm`That a loss is not significant does not show that there is none: whether it matters is decided by the margin that the rule fixed before the run, against the whole interval.`,
  );
}
