import { posix } from 'node:path';

import { promptLabels, type OwnOutput, type PromptAnswer } from '@retrace/contracts';
import { promptKinds, type AnswerMapping, type ColumnMapping, type FieldMapping } from '@retrace/study';

import type { PromptCandidate } from '../prompt-candidate.js';
import type { ReadableRow } from '../source-row.js';
import { normalisePrompt } from './normalise-prompt.js';
import { columnOf, DefectiveRow, readNumber, readOneOf, readText, readValue, type RowDefect } from './read-field.js';
import { countWords } from '../words.js';

/** Longer texts are no prompts: a whole file in one field, as a rule. In UTF-16 code units. */
export const maxPromptLength = 16_384;

/** The category of a prompt whose source has none. */
export const uncategorised = 'uncategorised';

export type MappedRow =
  | { readonly kind: 'candidate'; readonly candidate: PromptCandidate }
  | { readonly kind: 'defect'; readonly defect: RowDefect };

/**
 * A row of a data set as a candidate, or what is wrong with it.
 *
 * @param maxAnswerWords answers with more words are left to the teacher, or the row is set aside, as the mapping says
 */
export function mapRow(
  dataset: string,
  columns: ColumnMapping,
  { file, row, value }: ReadableRow,
  maxAnswerWords: number,
): MappedRow {
  try {
    const label = readOneOf(promptLabels, columns.label, value);
    const kind = readOneOf(promptKinds, columns.kind, value);
    if ((label === 'unsafe') !== (kind === 'harmful')) {
      throw new DefectiveRow({
        reason: 'label-contradicts-kind',
        detail: `is labelled ${label} but of kind ${kind}`,
      });
    }
    const fields = {
      id: `${dataset}:${columns.id === undefined ? placeOf(file, row) : readText(columns.id, value)}`,
      dataset,
      prompt: readPrompt(columns.prompt, value),
      label,
      kind,
      category: readCategory(columns.category, value),
    };
    const answer = readAnswer(columns.answer, value, maxAnswerWords);
    if ('reason' in answer) return { kind: 'defect', defect: answer };
    const score = columns.score === undefined ? {} : { score: readNumber(columns.score, value) };
    return { kind: 'candidate', candidate: { ...fields, answer, ...readOwn(columns, value), row, ...score } };
  } catch (error) {
    if (error instanceof DefectiveRow) return { kind: 'defect', defect: error.defect };
    throw error;
  }
}

/** The row's number; in one of several files, after the file's name. */
function placeOf(file: string | undefined, row: number): string {
  return file === undefined ? String(row) : `${posix.basename(file)}:${row}`;
}

function readCategory(field: FieldMapping | undefined, value: ReadableRow['value']): string {
  const category = field === undefined ? '' : normalisePrompt(readText(field, value));
  return category === '' ? uncategorised : category;
}

function readPrompt(field: FieldMapping, value: ReadableRow['value']): string {
  const text = readText(field, value);
  const column = columnOf(field);
  if (text.length > maxPromptLength) {
    throw new DefectiveRow({
      reason: 'prompt-too-long',
      ...column,
      detail: `has ${text.length} characters, more than ${maxPromptLength}`,
    });
  }
  if (!text.isWellFormed())
    throw new DefectiveRow({ reason: 'broken-text', ...column, detail: 'holds half of a character' });
  const prompt = normalisePrompt(text);
  if (prompt === '') throw new DefectiveRow({ reason: 'empty-prompt', ...column, detail: 'is empty' });
  return prompt;
}

/** What the source itself has a model think and say; nothing where it lacks either. */
function readOwn({ trace, answer }: ColumnMapping, value: ReadableRow['value']): { readonly own?: OwnOutput } {
  if (trace?.column === undefined || answer === undefined) return {};
  const thought = readValue(trace.column, trace.transform, value);
  const said = readValue(answer.column, answer.transform, value);
  if (typeof thought !== 'string' || typeof said !== 'string') return {};
  const own = { trace: normalisePrompt(thought), answer: normalisePrompt(said) };
  return own.trace === '' || own.answer === '' ? {} : { own };
}

/** The answer, or what is wrong with it: of some sources most rows have one that is too long, and throwing takes its time. */
function readAnswer(
  mapping: AnswerMapping | undefined,
  value: ReadableRow['value'],
  maxWords: number,
): PromptAnswer | RowDefect {
  if (mapping === undefined) return { kind: 'none' };
  const { column } = mapping;
  const raw = readValue(column, mapping.transform, value);
  const text = typeof raw === 'string' && raw.isWellFormed() ? normalisePrompt(raw) : '';
  const words = countWords(text);
  if (words > 0 && words <= maxWords) return { kind: 'given', text };
  if (mapping.fallback === 'teacher') return { kind: 'none' };
  if (words === 0) return { reason: 'no-answer', column, detail: 'holds no answer' };
  return { reason: 'answer-too-long', column, detail: `has ${words} words, more than ${maxWords}` };
}
