import { CsvError, parse } from 'csv-parse/sync';

import type { SourceRow } from '../source-row.js';
import { LineWindow } from './line-window.js';
import { splitLines } from './split-lines.js';

// A quote that stays open longer than this is taken for a mistake in its first line.
const maxLinesInRecord = 500;
const maxCharactersInRecord = 4 * 1024 * 1024;

type Fields = { readonly fields: readonly string[] } | { readonly problem: string };
type CsvRecord = Fields & { readonly lines: number };

/**
 * The rows of values with commas (RFC 4180) or tabs between them, whose first line names the columns. A row with a misplaced or unclosed
 * quote costs its own line only: reading goes on with the next.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, delimiter: ',' | '\t'): AsyncGenerator<SourceRow> {
  const window = new LineWindow(splitLines(chunks));
  let columns: readonly string[] | undefined;
  for (let first = await window.at(0); first !== undefined; first = await window.at(0)) {
    if ('text' in first && first.text.trim() === '') {
      window.drop(1);
      continue;
    }
    const record = await nextRecord(window, delimiter);
    window.drop(record.lines);
    if (columns !== undefined) yield toRow(first.number, columns, record);
    else if ('problem' in record) return yield { row: first.number, problem: `names no columns: ${record.problem}` };
    else columns = record.fields;
  }
}

/** The record that starts at the window's first line; a broken one is that line alone. */
async function nextRecord(window: LineWindow, delimiter: string): Promise<CsvRecord> {
  let text = '';
  for (let lines = 0; lines < maxLinesInRecord && text.length < maxCharactersInRecord; lines += 1) {
    const line = await window.at(lines);
    if (line === undefined) break;
    if ('problem' in line && lines === 0) return { lines: 1, problem: line.problem };
    if ('problem' in line) break;
    text += lines === 0 ? line.text : `\n${line.text}`;
    if (!hasOpenQuote(text)) return parseRecord(text, lines + 1, delimiter);
  }
  return { lines: 1, problem: 'opens a quote that is never closed' };
}

function parseRecord(text: string, lines: number, delimiter: string): CsvRecord {
  try {
    const records: string[][] = parse(text, { delimiter });
    return { lines, fields: records[0] ?? [] };
  } catch (error) {
    if (error instanceof CsvError) return { lines: 1, problem: 'has a quote in the wrong place' };
    throw error;
  }
}

function toRow(row: number, columns: readonly string[], record: Fields): SourceRow {
  if ('problem' in record) return { row, problem: record.problem };
  const { fields } = record;
  if (fields.length !== columns.length) {
    return { row, problem: `has ${fields.length} fields, the header names ${columns.length}` };
  }
  return {
    row,
    value: Object.fromEntries(columns.map((column, place) => [column, fields[place]])),
  };
}

function hasOpenQuote(text: string): boolean {
  let isOpen = false;
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
  return isOpen;
}
