import type { WrittenFile } from '@retrace/exports';

import { plainTable } from '../terminal/plain-table.js';

/** What was written, and where it was pushed. */
export function writtenFilesText(files: readonly WrittenFile[], address: string | undefined): string {
  const table = plainTable(
    ['file', 'bytes', 'SHA-256'],
    files.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]),
  );
  return address === undefined ? table : `${table}\nPushed: ${address}`;
}
