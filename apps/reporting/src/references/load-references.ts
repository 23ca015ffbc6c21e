import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compareText } from '@retrace/datasets';
import { unknownKeyRule, validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parseDocument } from 'yaml';

import { PublishedReference, type PublishedFigure } from './published-reference.js';
import { ReferenceInvalid } from './reference-invalid.js';

/** The project's own folder of published figures. */
export const shippedReferences = fileURLToPath(new URL('../../../../references', import.meta.url));

/**
 * Reads every `<id>.yaml` of a folder, in the order of names. A folder that is not there holds none: a report is
 * complete without them.
 *
 * @throws ReferenceInvalid naming the file and the key that is wrong
 */
export async function loadReferences(folder: string = shippedReferences): Promise<readonly PublishedReference[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.yaml')).toSorted(compareText);
  return Promise.all(files.map(async (file) => parseReference(file, await readFile(join(folder, file), 'utf8'))));
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** @throws ReferenceInvalid */
export function parseReference(file: string, text: string): PublishedReference {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) throw new ReferenceInvalid(file, 'the file', `is not valid YAML: ${broken.message}`);
  const raw: unknown = document.toJS({ maxAliasCount: 20 });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ReferenceInvalid(file, 'the file', 'must be a mapping of keys to values');
  const reference = plainToInstance(PublishedReference, raw);
  const errors = validateSync(reference, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const [problem] = validationProblems(errors);
  if (problem !== undefined) {
    const expected = problem.rule === unknownKeyRule ? 'is not a key of references' : problem.message;
    throw new ReferenceInvalid(file, problem.path, expected);
  }
  if (reference.id !== basename(file, '.yaml')) {
    throw new ReferenceInvalid(file, 'id', `must be "${basename(file, '.yaml')}", like the file`);
  }
  const row = reference.rows.findIndex((figure) => !isTold(figure));
  if (row >= 0) throw new ReferenceInvalid(file, `rows[${row}]`, 'must have either a value or a rising range');
  return reference;
}

/** Exactly one of a value and a range, and the range from low to high. */
function isTold({ value, range }: PublishedFigure): boolean {
  if (range === undefined) return value !== undefined;
  const [lower = Number.NaN, upper = Number.NaN] = range;
  return value === undefined && lower <= upper;
}
