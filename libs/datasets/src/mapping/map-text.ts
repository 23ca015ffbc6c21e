import type { ColumnMapping } from '@retrace/study';

import type { ReadableRow } from '../source-row.js';
import { DefectiveRow, readText, type RowDefect } from './read-field.js';

/** A row's prompt as it stands there, to the byte: of what is searched for token by token, a space may be what works. */
export interface DatasetText {
  /** The row's number where the data set has no ids. */
  readonly id: string;
  readonly text: string;
}

export type MappedText =
  | { readonly kind: 'text'; readonly text: DatasetText }
  | { readonly kind: 'defect'; readonly defect: RowDefect };

/** The text of a row whose prompt is nothing that is trained on, or what is wrong with it. */
export function mapText({ id, prompt }: ColumnMapping, { row, value }: ReadableRow): MappedText {
  try {
    const text = readText(prompt, value);
    if (text.trim() === '') return { kind: 'defect', defect: { reason: 'empty-prompt', detail: 'has an empty text' } };
    return { kind: 'text', text: { id: id === undefined ? String(row) : readText(id, value), text } };
  } catch (error) {
    if (error instanceof DefectiveRow) return { kind: 'defect', defect: error.defect };
    throw error;
  }
}
