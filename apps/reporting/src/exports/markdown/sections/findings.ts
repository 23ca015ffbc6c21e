import type { Findings } from '../../../domain/arm-findings.js';
import type { EndpointFinding } from '../../../domain/outcomes/measure-endpoint.js';
import type { Rate } from '../../../domain/outcomes/rate.js';
import type { Report } from '../../../domain/report.js';
import { percent, percentInterval } from '../../../domain/wording.js';
import { blocks, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Every arm: how many traces have the structure, and what that went with. */
export function mainTable(report: Report): Markdown {
  return blocks(
    gfm`## What changed`,
    findingsTable(
      report,
      'Every arm on the same prompts: rate, count, Wilson 95 % interval',
      'Arm',
      report.arms.map((found) => ({ name: found.arm, found })),
    ),
    points(report.endpoints.map(({ title, meaning }) => gfm`*${title}*: ${meaning}`)),
    gfm`A sample without an answer, or cut at the token limit, never counts as a refusal.`,
  );
}

/** The same for every checkpoint; an arm of one seed is its only checkpoint. */
export function checkpoints(report: Report): Markdown {
  if (report.study.seeds.length < 2) return gfm``;
  return blocks(
    gfm`## Seed by seed`,
    findingsTable(
      report,
      'Every checkpoint: rate, count, Wilson 95 % interval',
      'Checkpoint',
      report.checkpoints.map((found) => ({ name: found.name, found })),
    ),
  );
}

interface Line {
  readonly name: string;
  readonly found: Findings;
}

function findingsTable(report: Report, caption: string, corner: string, lines: readonly Line[]): Markdown {
  return markdownTable({
    caption,
    head: [corner, 'Structure present', ...report.endpoints.map(({ title }) => title)],
    rows: lines.map(({ name, found }) => [
      gfm`**${name}**`,
      rateWords(found.structure.presence),
      ...found.endpoints.map((finding) => `${rateWords(finding.rate)}${unscoredWords(finding)}`),
    ]),
  });
}

/** `85 % (34 of 40; 71–93 %)` */
export function rateWords({ estimate, successes, trials, interval }: Rate): string {
  if (estimate === null) return percent(null);
  return `${percent(estimate)} (${successes} of ${trials}; ${percentInterval(interval)})`;
}

function unscoredWords({ noAnswer, cut, cutRefusals }: EndpointFinding): string {
  const told = [
    ...(noAnswer > 0 ? [`${noAnswer} without an answer`] : []),
    ...(cut > 0 ? [`${cut} cut${cutRefusals > 0 ? `, ${cutRefusals} of them like refusals` : ''}`] : []),
  ];
  return told.length === 0 ? '' : `; ${told.join('; ')}`;
}
