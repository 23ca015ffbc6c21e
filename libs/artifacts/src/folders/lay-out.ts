import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { DiskFull, isDiskFull } from '../artifact-errors.js';
import type { ListedFile } from './folder-list.js';

/**
 * Makes a folder of listed files, in place of what lies there, when all of them are at hand.
 *
 * @param locate a local file with the content of a listed one
 * @throws DiskFull, and what `locate` throws
 */
export async function layOut(
  list: readonly ListedFile[],
  into: string,
  locate: (file: ListedFile) => Promise<string>,
): Promise<void> {
  const partial = `${into}.${randomUUID()}.partial`;
  try {
    await mkdir(partial, { recursive: true });
    for (const file of list) {
      const to = join(partial, ...file.path.split('/'));
      await mkdir(dirname(to), { recursive: true });
      await copyFile(await locate(file), to);
    }
    await rm(into, { recursive: true, force: true });
    await rename(partial, into);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw isDiskFull(error) ? new DiskFull(into, error) : error;
  }
}
