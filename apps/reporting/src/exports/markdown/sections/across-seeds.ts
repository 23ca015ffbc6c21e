import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import type { Report } from '../../../domain/report.js';
import { signedPoints } from '../../../domain/wording.js';
import { pointsWords } from '../figure-words.js';
import { details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** The comparisons with intervals that speak of other seeds too; nothing with a single seed. */
export function acrossSeeds({ acrossSeeds: found, endpoints, study }: Report): Markdown {
  if (found.length === 0) return gfm``;
  return details(
    `The same over ${study.seeds.length} seeds, each sample counting by itself`,
    markdownTable({
      caption: 'Mean difference in points; 95 % interval over seeds and prompts (two-way cluster bootstrap)',
      head: ['Comparison', 'Endpoint', 'Difference', 'Seeds', 'Prompts'],
      rows: found.map(({ arm, against, endpoint, difference, interval, seeds, prompts }) => [
        `${arm} − ${against}`,
        endpointTitle(endpoint, endpoints),
        interval === null
          ? `${signedPoints(difference)}, no interval`
          : pointsWords({ estimate: difference, interval }),
        seeds.length,
        prompts,
      ]),
    }),
    gfm`Two or three seeds tell little of the spread between seeds: these intervals are too narrow then.`,
  );
}
