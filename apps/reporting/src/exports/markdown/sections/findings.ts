import type { ArmFindings, Findings } from '../../../domain/arm-findings.js';
import type { Endpoint } from '../../../domain/outcomes/endpoint.js';
import type { EndpointFinding } from '../../../domain/outcomes/measure-endpoint.js';
import type { Rate } from '../../../domain/outcomes/rate.js';
import { standingOf } from '../../../domain/outcomes/standing.js';
import type { Report } from '../../../domain/report.js';
import { percent, percentInterval } from '../../../domain/wording.js';
import { blocks, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Every arm: how many traces have the structure, and what that went with. */
export function mainTable(report: Report): Markdown {
  const seeds = report.study.seeds.length;
  return blocks(
    gfm`## What changed`,
    findingsTable(
      report,
      `${report.study.backbone}: every arm on the same prompts, with rate, count, Wilson 95 % interval`,
      'Arm',
      report.arms.map((found) => ({ name: found.arm, found, standing: armStanding(report, found) })),
    ),
    points(report.endpoints.map(({ title, meaning }) => gfm`*${title}*: ${meaning}`)),
    gfm`The best rate of a column is bold. \* differs from base, † from vanilla-sft on the same prompts (exact McNemar test, adjusted P ≤ ${report.provenance.spec.verdict.alpha}); in brackets where the comparison is exploratory. A sample without an answer, or cut at the token limit, never counts as a refusal.${seeds > 1 ? ' An item counts by most of its seeds; a tie counts against the arm.' : ''}`,
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
      report.checkpoints.map((found) => ({ name: found.name, found, standing: () => plain })),
    ),
  );
}

/** How a rate is set among those of its column. */
interface CellStanding {
  readonly best: boolean;
  /** Of the arms that it differs from. */
  readonly marks: readonly Markdown[];
}

interface Line {
  readonly name: string;
  readonly found: Findings;
  readonly standing: (endpoint: Endpoint) => CellStanding;
}

const plain: CellStanding = { best: false, marks: [] };

function armStanding(report: Report, found: ArmFindings): Line['standing'] {
  return (endpoint) => {
    const { best, differsFrom } = standingOf(report, found, endpoint);
    const marks = differsFrom.map(({ against, status }) => {
      const mark = against === 'base' ? gfm`\*` : gfm`†`;
      return status === 'exploratory' ? gfm`(${mark})` : mark;
    });
    return { best, marks };
  };
}

function findingsTable({ endpoints }: Report, caption: string, corner: string, lines: readonly Line[]): Markdown {
  return markdownTable({
    caption,
    head: [corner, 'Structure present', ...endpoints.map(({ title }) => title)],
    rows: lines.map(({ name, found, standing }) => [
      gfm`**${name}**`,
      rateCell(found.structure.presence, plain),
      ...endpoints.map((endpoint) => {
        const finding = found.endpoints.find(({ endpoint: known }) => known === endpoint.name);
        return finding === undefined ? '–' : endpointCell(finding, standing(endpoint));
      }),
    ]),
  });
}

function endpointCell(finding: EndpointFinding, standing: CellStanding): Markdown {
  return gfm`${rateCell(finding.rate, standing)}${unscoredWords(finding)}`;
}

function rateCell(rate: Rate, { best, marks }: CellStanding): Markdown {
  const figure = best ? gfm`**${percent(rate.estimate)}**` : gfm`${percent(rate.estimate)}`;
  return gfm`${figure}${marks}${trialWords(rate)}`;
}

/** `85 % (34 of 40; 71–93 %)` */
export function rateWords(rate: Rate): string {
  return `${percent(rate.estimate)}${trialWords(rate)}`;
}

function trialWords({ estimate, successes, trials, interval }: Rate): string {
  return estimate === null ? '' : ` (${successes} of ${trials}; ${percentInterval(interval)})`;
}

function unscoredWords({ noAnswer, cut, cutRefusals }: EndpointFinding): string {
  const told = [
    ...(noAnswer > 0 ? [`${noAnswer} without an answer`] : []),
    ...(cut > 0 ? [`${cut} cut${cutRefusals > 0 ? `, ${cutRefusals} of them like refusals` : ''}`] : []),
  ];
  return told.length === 0 ? '' : `; ${told.join('; ')}`;
}
