import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A download that takes longer is given up. In milliseconds. */
const downloadTimeout = 120_000;

/** An answer other than 2xx. */
export class DownloadRefused extends Error {
  constructor(
    url: string,
    readonly status: number,
  ) {
    super(`${url} answered ${status}`);
  }
}

/**
 * Downloads to a path, checking the file before it stands there: a download that breaks off or is refused by `check`
 * leaves nothing behind.
 *
 * @throws DownloadRefused; Error for a web page, which no data set is; what `fetch`, the file system or `check` throws
 */
export async function downloadFile(
  url: string,
  path: string,
  check: (unchecked: string) => Promise<void>,
  fetchFile: typeof fetch = fetch,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unchecked = `${path}.${randomUUID()}.part`;
  try {
    const response = await fetchFile(url, { signal: AbortSignal.timeout(downloadTimeout) });
    if (!response.ok || response.body === null) throw new DownloadRefused(url, response.status);
    if (isWebPage(response)) throw new Error(`${url} answered a web page in place of data`);
    await pipeline(response.body, createWriteStream(unchecked));
    await check(unchecked);
    await rename(unchecked, path);
  } finally {
    await rm(unchecked, { force: true });
  }
}

/** Of a log-in, a proxy or an error, as a rule. */
function isWebPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
}
