import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { openapiFiles, type OpenapiFiles } from './openapi-files.js';

/** Writes what is made from the controllers, and tells of each file that was something else. */
export async function writeOpenapi(projectFolder: string): Promise<readonly string[]> {
  const changed = changedFiles(projectFolder, await openapiFiles(projectFolder));
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(projectFolder, path)), { recursive: true });
    writeFileSync(join(projectFolder, path), text);
  }
  return changed.map(([path]) => `wrote ${path}`);
}

/** Says of each file whether it is not what the controllers say. */
export async function checkOpenapi(projectFolder: string): Promise<readonly string[]> {
  const changed = changedFiles(projectFolder, await openapiFiles(projectFolder));
  return changed.map(
    ([path]) => `${path} is not what the controllers say. Run \`npm run openapi\` and commit what it writes.`,
  );
}

/** Those that lie in the project otherwise, or not at all. */
export function changedFiles(projectFolder: string, files: OpenapiFiles): readonly (readonly [string, string])[] {
  return [...files].filter(([path, text]) => {
    const file = join(projectFolder, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
}
