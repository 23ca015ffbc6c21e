import type { Report } from '../domain/report.js';
import type { PublishedReference } from '../references/published-reference.js';
import { drawReportCharts } from './charts/report-charts.js';
import { html, Markup } from './markup.js';
import { attacks } from './sections/attacks.js';
import { comparisons } from './sections/comparisons.js';
import { costs } from './sections/costs.js';
import { exhibits } from './sections/exhibits.js';
import { armsTable, checkpointsTable } from './sections/findings-table.js';
import { gaps } from './sections/gaps.js';
import { graded } from './sections/graded.js';
import { headline } from './sections/headline.js';
import { limits } from './sections/limits.js';
import { mediation } from './sections/mediation.js';
import { notComputed } from './sections/not-computed.js';
import { provenance } from './sections/provenance.js';
import { references } from './sections/references.js';
import { structure } from './sections/structure.js';
import { utility } from './sections/utility.js';
import { verdictBanner } from './sections/verdict-banner.js';
import { verdictRule } from './sections/verdict-rule.js';
import { style } from './style/style.js';

/** No script, no network: what a model wrote can do nothing, even if some of it were to slip through. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML file that needs nothing else. The same report gives the same bytes.
 *
 * @param published figures from elsewhere, to stand beside the measured ones
 */
export async function renderReport(report: Report, published: readonly PublishedReference[]): Promise<string> {
  const charts = await drawReportCharts(report);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${report.study.name}: ${report.verdict.title}</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body>
        <main>
          ${verdictBanner(report)} ${gaps(report)} ${headline(report, charts)} ${armsTable(report)} ${attacks(report)}
          ${graded(report)} ${verdictRule(report)} ${structure(report, charts)} ${comparisons(report, charts)}
          ${mediation(report)} ${utility(report)} ${exhibits(report)} ${checkpointsTable(report)}
          ${references(report, published)} ${limits(report)} ${notComputed(report)} ${costs(report)}
          ${provenance(report)}
        </main>
        <footer>Made by Retrace ${report.provenance.program.version} from ${sampleCount(report)} samples.</footer>
      </body>
    </html>`;
  return `${page.source}\n`;
}

function sampleCount({ checkpoints }: Report): number {
  return checkpoints.reduce((sum, { structure: { samples } }) => sum + samples, 0);
}
