import type { FieldMapping, FieldTransform } from '@retrace/study';

import type { ReadableRow } from '../source-row.js';
import { transformField } from './transform-field.js';

/** What can be wrong with a row, as a word to count by. */
export type RowDefectReason =
  | 'missing-column'
  | 'wrong-type'
  | 'empty-prompt'
  | 'prompt-too-long'
  | 'broken-text'
  | 'unknown-value'
  | 'label-contradicts-kind'
  | 'no-answer'
  | 'answer-too-long'
  | 'no-score';

/** What is wrong with a row. */
export interface RowDefect {
  readonly reason: RowDefectReason;
  readonly column?: string;
  readonly detail: string;
}

/** Ends the mapping of one row: mapRow makes a value of it. */
export class DefectiveRow extends Error {
  constructor(readonly defect: RowDefect) {
    super(defect.detail);
  }
}

/**
 * A field's text, as one of the words that we know.
 *
 * @throws DefectiveRow
 */
export function readOneOf<const Value extends string>(
  known: readonly Value[],
  field: FieldMapping,
  value: ReadableRow['value'],
): Value {
  const text = readText(field, value);
  const found = known.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  const detail = `is ${JSON.stringify(text.slice(0, 40))}, not one of ${known.join(', ')}`;
  throw new DefectiveRow({ reason: 'unknown-value', ...columnOf(field), detail });
}

/**
 * A field's text: its constant, or its column's value, changed as the mapping says. Numbers, true and false become text.
 *
 * @throws DefectiveRow
 */
export function readText(field: FieldMapping, value: ReadableRow['value']): string {
  if (field.column === undefined) return field.constant ?? '';
  const found = readValue(field.column, field.transform, value);
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') {
    throw new DefectiveRow({
      reason: 'wrong-type',
      column: field.column,
      detail: `is ${nameType(found)}, not text`,
    });
  }
  return translate(String(found), field);
}

/**
 * The value of a column, whatever its type.
 *
 * @throws DefectiveRow when the row has no such column
 */
export function readValue(column: string, transform: FieldTransform | undefined, value: ReadableRow['value']): unknown {
  const found = lookUp(column, value);
  if (found === undefined) throw missingColumn(column, value);
  return transform === undefined ? found.value : transformField(found.value, transform);
}

/** A column of that very name, or else a value within a value. */
function lookUp(column: string, row: ReadableRow['value']): { readonly value: unknown } | undefined {
  if (Object.hasOwn(row, column)) return { value: row[column] };
  const [first = '', ...rest] = column.split('.');
  if (rest.length === 0 || !Object.hasOwn(row, first)) return undefined;
  const inner = row[first];
  return typeof inner === 'object' && inner !== null ? lookUp(rest.join('.'), { ...inner }) : undefined;
}

function translate(text: string, field: FieldMapping): string {
  const { values } = field;
  if (values === undefined) return text;
  const translated = Object.hasOwn(values, text) ? values[text] : undefined;
  if (translated !== undefined) return translated;
  const known = Object.keys(values).join(', ');
  const detail = `is ${JSON.stringify(text.slice(0, 40))}, not one of ${known}`;
  throw new DefectiveRow({ reason: 'unknown-value', ...columnOf(field), detail });
}

function missingColumn(column: string, value: ReadableRow['value']): DefectiveRow {
  const present = Object.keys(value).slice(0, 12).join(', ');
  return new DefectiveRow({
    reason: 'missing-column',
    column,
    detail: `is missing; the row has ${present || 'no columns'}`,
  });
}

/** The column of a field, to be named with a defect; nothing for a constant. */
export function columnOf({ column }: FieldMapping): Pick<RowDefect, 'column'> {
  return column === undefined ? {} : { column };
}

function nameType(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * A field's number, which may stand there as text.
 *
 * @throws DefectiveRow
 */
export function readNumber(field: FieldMapping, value: ReadableRow['value']): number {
  const text = readText(field, value).trim();
  const number = Number(text);
  if (text !== '' && Number.isFinite(number)) return number;
  throw new DefectiveRow({
    reason: 'no-score',
    ...columnOf(field),
    detail: `is ${JSON.stringify(text.slice(0, 40))}, no number`,
  });
}
