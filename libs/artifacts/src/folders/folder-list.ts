export const folderListType = 'application/vnd.retrace.folder+json';

/** One file of a stored folder; its path is relative, with forward slashes. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The files of a stored folder. The text's hash was checked, so its form is what this program wrote.
 *
 * @throws when a path would lead out of the folder
 */
export function parseFolderList(text: string): readonly ListedFile[] {
  const { files }: { files: readonly ListedFile[] } = JSON.parse(text);
  for (const { path } of files) {
    if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`${path} leads out of its folder`);
  }
  return files;
}
