import { temporaryFile } from './temporary-file.js';

/** The path of a spec in a folder of its own, which goes with the test. */
export async function specFile(): Promise<string> {
  return temporaryFile('version: 1\nname: quickstart\n', 'quickstart.yaml');
}
