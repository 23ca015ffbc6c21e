import { readFile } from 'node:fs/promises';

import { altTrainForm, checkRewrite, formOf, type RewriteForm, type RewriteReason } from '@retrace/rewrites';
import { parseStructure } from '@retrace/study';

import { forEachRecord } from '../../records/for-each-record.js';
import type { FileContext } from '../file-context.js';
import { teacherRecord } from './teacher-record.js';
import { invalidText, yieldText, type CheckedOutput } from './yield-text.js';

export interface CheckChoice {
  /** A file of the structure that the teacher was asked for; AltTrain's when left out. */
  readonly structure?: string;
}

/**
 * Checks a file of teacher outputs: a JSON line each, or for a person those that can't be used, and the yield.
 *
 * @throws what forEachRecord throws; SpecInvalid for a structure with mistakes
 */
export async function checkOutputs(
  path: string,
  { structure }: CheckChoice,
  { isJson, write, warn }: FileContext,
): Promise<void> {
  const counts = new Map<RewriteReason, number>();
  let [valid, total] = [0, 0];
  const tell = (output: CheckedOutput): void => {
    total += 1;
    if (output.valid) valid += 1;
    for (const reason of output.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (isJson()) write(`${JSON.stringify(output)}\n`);
    else if (!output.valid) write(`${invalidText(output)}\n`);
  };
  const form = await formIn(structure);
  await forEachRecord({
    path,
    check: teacherRecord,
    onRecord: ({ id, ...output }) => {
      const { valid: isValid, reasons } = checkRewrite(output, form);
      tell({ id, valid: isValid, reasons });
    },
    onRefused: (problem) => warn(`${problem}\n`),
    onEnd: () => {
      if (!isJson() && total > 0) write(`${yieldText(valid, total, counts)}\n`);
    },
  });
}

async function formIn(path: string | undefined): Promise<RewriteForm> {
  if (path === undefined) return altTrainForm;
  return formOf(parseStructure(await readFile(path, 'utf8'), path));
}
