import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The first study of the project. */
export const quickstartFile = fileURLToPath(new URL('../../../../studies/quickstart.yaml', import.meta.url));

/** The first study's spec as YAML, with its comments. */
export function quickstartSpec(): Promise<string> {
  return readFile(quickstartFile, 'utf8');
}
