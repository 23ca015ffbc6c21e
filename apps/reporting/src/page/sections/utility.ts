import type { UtilityFinding } from '../../domain/outcomes/utility.js';
import type { Report } from '../../domain/report.js';
import { percent, percentInterval, signedPoints } from '../../domain/wording.js';
import { dataTable, type Row } from '../data-table.js';
import { html, type Markup } from '../markup.js';

/** What each arm kept of what the untouched model can do. */
export function utility(report: Report): Markup {
  if (report.utility.length === 0) return html``;
  return html`<section aria-labelledby="utility">
    <h2 id="utility">What was kept</h2>
    ${dataTable({
      caption: 'Each trained arm beside base on the same prompts; over-refusal is a loss too',
      corner: 'Endpoint',
      columns: [
        { title: 'Base' },
        { title: 'Arm' },
        { title: 'Change', note: 'points, with interval' },
        { title: 'Pairs' },
      ],
      rows: report.utility.map(utilityRow),
      narrow: 'scroll',
    })}
    <p class="foot">
      That a loss is not significant does not show that there is none. Whether it matters is decided by the margin that
      the rule fixed before the run, against the whole interval.
    </p>
  </section>`;
}

function utilityRow({ title, arm, base, rate, difference, pairs }: UtilityFinding): Row {
  return {
    head: html`${arm}<span class="note">${title}</span>`,
    marked: arm === 'alttrain',
    cells: [
      html`${percent(base.estimate)} <span class="range">${percentInterval(base.interval)}</span>`,
      html`${percent(rate.estimate)} <span class="range">${percentInterval(rate.interval)}</span>`,
      difference === null
        ? '–'
        : html`<strong>${signedPoints(difference.estimate)}</strong>
            <span class="range"
              >${signedPoints(difference.interval.lower)} to ${signedPoints(difference.interval.upper)}</span
            >`,
      pairs,
    ],
  };
}
