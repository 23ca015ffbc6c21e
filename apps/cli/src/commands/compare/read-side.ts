import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { ComparedSide } from '@retrace/comparison';
import { comparableReport } from '@retrace/outcomes';

import { ArmUnknown, ReportNotComparable, ReportUnreadable } from './compare-errors.js';

/** No study's name has these. */
const pathMark = /[/\\.]/;

/**
 * Reads what stands in a word like `folder/report.json#alttrain` or `quickstart#alttrain`: a file or folder that is
 * there, or else a study, and an arm of it.
 *
 * @param fetchReport the JSON of a study's report, from the server, by any word that names the study
 * @throws ReportUnreadable, ReportNotComparable, ArmUnknown, and what fetching throws
 */
export async function readSide(word: string, fetchReport: (study: string) => Promise<unknown>): Promise<ComparedSide> {
  const [, source = '', arm] = /^(.*?)(?:#([^#]*))?$/s.exec(word) ?? [];
  const isPath = pathMark.test(source) || existsSync(source);
  const report = comparableReport(isPath ? await readReport(source) : await fetchReport(source));
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
