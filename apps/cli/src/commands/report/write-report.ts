import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { ApiRequests } from '../../api/api-requests.js';
import { fetchReport, reportForms, type ReportForm } from '../../api/report-forms.js';
import { ReportFileExists } from './report-errors.js';

export interface ReportExport {
  readonly id: string;
  readonly folder: string;
  readonly forms: readonly ReportForm[];
  /** Whether files that are there are replaced. */
  readonly force: boolean;
}

/**
 * Writes a report in some forms into a folder, each whole or not at all.
 *
 * @returns the paths of the files
 * @throws ReportFileExists before anything is written, ApiRefused, ApiUnreachable
 */
export async function writeReport(requests: ApiRequests, report: ReportExport): Promise<readonly string[]> {
  const { id, folder, forms, force } = report;
  const files = forms.map((form) => ({ form, path: join(folder, reportForms[form].file) }));
  for (const { path } of files) if (!force && (await exists(path))) throw new ReportFileExists(path);
  await mkdir(folder, { recursive: true });
  for (const { form, path } of files) await writeWhole(await fetchReport(requests, id, form), path);
  return files.map(({ path }) => path);
}

async function writeWhole(response: Response, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.from(response.body ?? []), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
