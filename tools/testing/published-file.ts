import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a file of the data folder that is no data set of the catalogue, or undefined where there is none. */
export function publishedFile(path: string): string | undefined {
  const folders = [process.env['RETRACE_DATA'], join(projectRoot, 'data'), join(projectRoot, '..', 'shared', 'data')];
  return folders.flatMap((folder) => (folder === undefined ? [] : [join(folder, path)])).find(existsSync);
}

/** Says that tests are left out, and why, so that a green run is not taken for more than it is. */
export function warnSkipped(what: string, missing: string): void {
  console.warn(`SKIPPED: ${what}. ${missing} is neither in RETRACE_DATA nor in ./data or ../shared/data.`);
}
