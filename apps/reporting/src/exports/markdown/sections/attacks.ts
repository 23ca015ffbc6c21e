import type { Report } from '../../../domain/report.js';
import { percent } from '../../../domain/wording.js';
import { blocks, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';
import { rateWords } from './findings.js';

/** How each arm withstands the same requests in disguise. */
export function attacks({ attacks: found, arms }: Report): Markdown {
  if (found.length === 0) return gfm``;
  return blocks(
    gfm`## Attacks`,
    markdownTable({
      caption: 'Unsafe prompts refused in disguise, and the same prompts as they are',
      head: ['Attack', 'Benchmark', ...arms.map(({ arm }) => arm)],
      rows: found.map(({ title, source, benchmark, arms: attacked }) => [
        `${title} (${source})`,
        benchmark,
        ...attacked.map(({ refused, plain }) => `${rateWords(refused)}; as they are ${percent(plain.estimate)}`),
      ]),
    }),
    gfm`The disguises follow the papers named, in words of Retrace's own. A refusal is told by words, in the answer as it stands: one that is itself in a cipher is not seen.`,
  );
}
