import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { comparableReport } from '@retrace/outcomes';

import { ArmUnknown, ReportNotComparable, ReportUnreadable } from './compare-errors.js';
import type { ComparedSide } from '@retrace/comparison';

const studyId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Reads what stands in a word like `folder/report.json#alttrain`: a file, a folder or a study's id, and an arm of it.
 *
 * @param fetchReport the JSON of a study's report, from the server
 * @throws ReportUnreadable, ReportNotComparable, ArmUnknown, and what fetching throws
 */
export async function readSide(word: string, fetchReport: (id: string) => Promise<unknown>): Promise<ComparedSide> {
  const [, source = '', arm] = /^(.*?)(?:#([^#]*))?$/s.exec(word) ?? [];
  const report = comparableReport(studyId.test(source) ? await fetchReport(source) : await readReport(source));
  if (report === undefined) throw new ReportNotComparable(source);
  if (arm === undefined) return { report };
  const known = [...new Set(report.outcomes.flatMap(({ arms }) => arms.map(({ arm: name }) => name)))];
  if (!known.includes(arm)) throw new ArmUnknown(arm, source, known);
  return { report, arm };
}

async function readReport(path: string): Promise<unknown> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return JSON.parse(await readFile(isFolder ? join(path, 'report.json') : path, 'utf8'));
  } catch (error) {
    throw new ReportUnreadable(path, error);
  }
}
