import { html, type Markup, type Part } from './markup.js';

export interface Column {
  readonly title: string;
  /** A few words under the title. */
  readonly note?: string;
}

export interface Row {
  readonly head: Part;
  readonly cells: readonly Part[];
  readonly marked?: boolean;
}

export interface DataTable {
  readonly caption: string;
  /** Title of the column of row heads. */
  readonly corner: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** On narrow screens a row becomes a card (`cards`), or the table is scrolled sideways (`scroll`). */
  readonly narrow: 'cards' | 'scroll';
}

/** A table that says its roles, because cards take a table's display away and with it what screen readers know. */
export function dataTable({ caption, corner, columns, rows, narrow }: DataTable): Markup {
  return html`<div class="table ${narrow}" role="region" aria-label="${caption}" tabindex="0">
    <table role="table">
      <caption>
        <span>${caption}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${corner}</th>
          ${columns.map(columnHead)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => bodyRow(row, columns))}
      </tbody>
    </table>
  </div>`;
}

function columnHead({ title, note }: Column): Markup {
  const under = note === undefined ? null : html`<span class="note">${note}</span>`;
  return html`<th role="columnheader" scope="col">${title}${under}</th>`;
}

function bodyRow({ head, cells, marked = false }: Row, columns: readonly Column[]): Markup {
  const data = cells.map((cell, index) => {
    const { title = '', note = '' } = columns[index] ?? {};
    return html`<td role="cell" data-label="${title}" data-note="${note}"><div>${cell}</div></td>`;
  });
  return html`<tr role="row" class="${marked ? 'marked' : ''}">
    <th role="rowheader" scope="row">${head}</th>
    ${data}
  </tr>`;
}
