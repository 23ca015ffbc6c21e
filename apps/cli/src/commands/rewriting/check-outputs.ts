import { readFile } from 'node:fs/promises';

import { altTrainForm, formOf, type RewriteForm, type RewriteReason } from '@retrace/rewrites';
import { parseStructure } from '@retrace/study';

import { checkFile, type CheckedOutput } from './check-file.js';
import { invalidText, yieldText } from './yield-text.js';

/** What the command has from the program that it is one of. */
export interface RewritingContext {
  readonly isJson: () => boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

export interface CheckChoice {
  /** A file of the structure that the teacher was asked for; AltTrain's when left out. */
  readonly structure?: string;
}

/**
 * Checks a file of teacher outputs: a JSON line each, or for a person those that can't be used, and the yield.
 *
 * @throws what checkFile throws; SpecInvalid for a structure with mistakes
 */
export async function checkOutputs(
  path: string,
  { structure }: CheckChoice,
  { isJson, write, warn }: RewritingContext,
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
  await checkFile({
    path,
    form: await formIn(structure),
    onChecked: tell,
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
