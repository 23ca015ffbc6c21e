import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { describeError, RetraceError } from '@retrace/observability';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_SILENCE_MS = 60_000;

/** A file whose content is known before it is fetched. */
export interface KnownFile {
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file could not be had, or is not the one that was asked for. */
export class FileNotDownloaded extends RetraceError {
  constructor(url: string, cause: unknown, wayOut: string) {
    super('file-not-downloaded', `${url} could not be downloaded: ${reason(cause)}. ${wayOut}`, true, { cause });
  }
}

/**
 * The content of a file, small enough to be held in memory. A failed download is tried twice more.
 *
 * @param wayOut what a person can do when that does not help
 * @throws FileNotDownloaded; the signal's reason
 */
export async function download(file: KnownFile, wayOut: string, signal: AbortSignal): Promise<Uint8Array> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await downloadOnce(file, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (tries === MOST_TRIES) throw new FileNotDownloaded(file.url, error, wayOut);
      await pause(FIRST_PAUSE_MS * 2 ** (tries - 1), undefined, { signal });
    }
  }
}

async function downloadOnce(file: KnownFile, signal: AbortSignal): Promise<Uint8Array> {
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort(new Error(`nothing came for ${LONGEST_SILENCE_MS / 1000} seconds`));
  }, LONGEST_SILENCE_MS);
  try {
    const content = await read(file, AbortSignal.any([signal, silence.signal]), () => timer.refresh());
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (sha256 === file.sha256) return content;
    throw new Error(`its SHA-256 is ${sha256}, and ${file.sha256} was expected`);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads no further than the file is long: what is longer is another file. */
async function read(file: KnownFile, signal: AbortSignal, onChunk: () => void): Promise<Uint8Array> {
  const response = await fetch(file.url, { signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    onChunk();
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > file.bytes) throw new Error(`it is longer than the ${file.bytes} bytes that were expected`);
  }
  return Buffer.concat(chunks);
}

/** What fetch says is "fetch failed"; why is in its cause, which has only a code when several addresses failed. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = describeError(cause);
  return message === '' && cause instanceof Error && 'code' in cause ? String(cause.code) : message;
}
