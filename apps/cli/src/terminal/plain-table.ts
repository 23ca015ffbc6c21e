import { stripVTControlCharacters } from 'node:util';

import Table from 'cli-table3';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/**
 * Columns side by side without lines around them: narrow, and the last one may be long.
 *
 * @param width of the terminal: columns from the right that do not fit are left out, so that no row wraps
 */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number = Infinity,
): string {
  const text = tableText(head, rows);
  if (head.length === 1 || widestLine(text) <= width) return text;
  return plainTable(
    head.slice(0, -1),
    rows.map((row) => row.slice(0, -1)),
    width,
  );
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: [...head],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replace(/ +$/gm, '');
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => stripVTControlCharacters(line).length));
}
