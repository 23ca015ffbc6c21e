import { delimiter, resolve } from 'node:path';

/** The folders of a team's own catalogue that a setting names, divided as PATH is; relative ones are under `root`. */
export function catalogueFolders(setting: string | undefined, root: string): readonly string[] {
  return (setting ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(root, folder));
}
