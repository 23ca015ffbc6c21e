import { checkRewrite, type RewriteForm, type RewriteReason } from '@retrace/rewrites';

import { NoRecords, RecordsRefused } from '../../records/record-errors.js';
import { readRecords } from '../../records/read-records.js';
import { teacherRecord } from './teacher-record.js';

/** What is said of one output of a teacher. */
export interface CheckedOutput {
  readonly id: string;
  readonly valid: boolean;
  readonly reasons: readonly RewriteReason[];
}

export interface CheckFile {
  readonly path: string;
  readonly form: RewriteForm;
  readonly onChecked: (output: CheckedOutput) => void;
  /** Told of a line that is left out, for a person. */
  readonly onRefused: (problem: string) => void;
  /** Told once when the file is done, before lines that were left out fail the command. */
  readonly onEnd: () => void;
}

/**
 * Checks the teacher outputs of a file in its order. A line that is no record is told and left out.
 *
 * @throws RecordFileUnreadable, RecordsRefused when all others are done, NoRecords
 */
export async function checkFile({ path, form, onChecked, onRefused, onEnd }: CheckFile): Promise<void> {
  let [total, refused] = [0, 0];
  for await (const read of readRecords(path, teacherRecord)) {
    total += 1;
    if (read.kind === 'refused') {
      refused += 1;
      onRefused(`line ${read.line} of '${path}': ${read.problem}`);
      continue;
    }
    const { valid, reasons } = checkRewrite(read.record, form);
    onChecked({ id: read.record.id, valid, reasons });
  }
  if (total === 0) throw new NoRecords(path);
  onEnd();
  if (refused > 0) throw new RecordsRefused(path, refused, total);
}
