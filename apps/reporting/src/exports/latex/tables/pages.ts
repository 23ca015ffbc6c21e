/** More rows than this do not fit on a page. */
const rowsOfPage = 40;

/** The rows of a long table, page by page; no page without a row. */
export function pages<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsOfPage) }, (_, page) =>
    rows.slice(page * rowsOfPage, (page + 1) * rowsOfPage),
  );
}
