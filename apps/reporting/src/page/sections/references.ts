import type { Report } from '../../domain/report.js';
import type { PublishedFigure, PublishedReference } from '../../references/published-reference.js';
import { measuredBeside, publishedValue } from '../../references/published-words.js';
import { dataTable, type Row } from '../data-table.js';
import { unbroken } from '../figures.js';
import { html, type Markup } from '../markup.js';

/** Published figures beside the measured ones of the same benchmark; nothing without any. */
export function references(report: Report, published: readonly PublishedReference[]): Markup {
  if (published.length === 0) return html``;
  return html`<section aria-labelledby="references">
    <h2 id="references">Published elsewhere</h2>
    <p>
      <strong>Not measured here.</strong> Other models, prompts and judges gave these figures, each under the name that
      its source gives it; none is converted. A measured figure stands beside one only where benchmark and arm are the
      same, and may count something else.
    </p>
    ${published.map((reference) => referenceTable(report, reference))}
  </section>`;
}

function referenceTable(report: Report, { title, citation, url, rows }: PublishedReference): Markup {
  return html`${dataTable({
      caption: `Published, not measured here: ${title}`,
      corner: 'Method',
      columns: [
        { title: 'Benchmark' },
        { title: 'Metric', note: 'as published' },
        { title: 'Published' },
        { title: 'Measured here', note: report.study.backbone },
        { title: 'Where' },
      ],
      rows: rows.map((figure) => figureRow(report, figure)),
      narrow: 'scroll',
    })}
    <p class="foot">${citation} <code>${url}</code></p>`;
}

function figureRow(report: Report, figure: PublishedFigure): Row {
  const measured = measuredBeside(report, figure);
  const note = figure.note === undefined ? null : html`<span class="aside">${figure.note}</span>`;
  return {
    head: html`${figure.method}<span class="note">${figure.backbone}</span>`,
    cells: [
      figure.benchmark,
      figure.metric,
      html`<em>${unbroken(publishedValue(figure))}</em>`,
      measured.length === 0
        ? '–'
        : measured.map(({ title, figure: seen }) => html`<span class="aside">${title}: ${unbroken(seen)}</span>`),
      html`${figure.place}${note}`,
    ],
  };
}
