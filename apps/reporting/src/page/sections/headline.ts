import { claimedGains, type ClaimedGain } from '../../domain/outcomes/claimed-gains.js';
import type { Report } from '../../domain/report.js';
import { unbroken } from '../figures.js';
import { html, type Markup } from '../markup.js';
import type { ReportCharts } from '../charts/report-charts.js';

/** The claim in one sentence with its numbers, and safety against utility: all that fits on the first screen. */
export function headline(report: Report, { tradeOffs }: ReportCharts): Markup {
  return html`<section class="headline" aria-label="The claim in numbers">
    ${claim(report)}
    ${
      tradeOffs.length === 0
        ? null
        : html`<div class="charts">${tradeOffs}</div>
            <p class="foot">
              An arm a mark, lines its 95 % intervals; up and to the right is better. The figures stand in the table
              below.
            </p>`
    }
  </section>`;
}

function claim(report: Report): Markup | null {
  const { title, gains } = claimedGains(report);
  if (gains.length === 0) return null;
  return html`<p class="claim">${title}: ${gains.map(part)}.</p>`;
}

function part({ lead, figures, over }: ClaimedGain): Markup {
  return html`${lead}<strong>${unbroken(figures)}</strong> from ${over}`;
}
