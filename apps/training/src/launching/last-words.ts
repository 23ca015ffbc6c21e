import { type FileHandle, open } from 'node:fs/promises';

const TAIL_BYTES = 8192;

/**
 * The last line of a log that is neither blank nor an event.
 *
 * @param from bytes at its beginning that belong to others
 */
export async function lastWords(log: FileHandle, from = 0): Promise<string | undefined> {
  const { size } = await log.stat();
  const start = Math.max(from, size - TAIL_BYTES);
  const { buffer, bytesRead } = await log.read(Buffer.alloc(size - start), 0, size - start, start);
  const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
  return lines.findLast((line) => line.trim() !== '' && !line.startsWith('{"event":'))?.trim();
}

/** The same of a file that may not be there. */
export async function lastWordsIn(file: string): Promise<string | undefined> {
  const log = await open(file).catch(() => undefined);
  if (log === undefined) return undefined;
  try {
    return await lastWords(log);
  } finally {
    await log.close();
  }
}
