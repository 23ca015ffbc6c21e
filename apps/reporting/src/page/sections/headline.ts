import type { Comparison } from '../../domain/outcomes/compare-arms.js';
import type { Report } from '../../domain/report.js';
import { signedPoints } from '../../domain/wording.js';
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

function claim({ comparisons, endpoints, primaryEndpoint }: Report): Markup | null {
  const title = endpoints.find(({ name }) => name === primaryEndpoint)?.title;
  const measured = comparisons.filter(({ status, difference }) => status === 'planned' && difference !== null);
  if (title === undefined || measured.length === 0) return null;
  return html`<p class="claim">${title}: ${measured.map((comparison, index) => gain(comparison, index === 0))}.</p>`;
}

/** Every control has the prompts and answers of alttrain: what is left between them is the reasoning. */
function gain({ against, difference }: Comparison, first: boolean): Markup | null {
  if (difference === null) return null;
  const { estimate, interval } = difference;
  const figures = `${signedPoints(estimate)} points (${signedPoints(interval.lower)} to ${signedPoints(interval.upper)})`;
  const what = against === 'base' ? 'the untouched model' : `${against}, trained on the same answers`;
  return html`${first ? 'alttrain differs by ' : ', and by '}<strong>${unbroken(figures)}</strong> from ${what}`;
}
