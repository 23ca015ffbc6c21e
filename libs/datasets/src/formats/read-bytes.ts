import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { Compression } from '@retrace/study';

/** The content of a file in chunks, unpacked. A damaged archive throws in its middle: see isBrokenArchive. */
export function readBytes(path: string, compression: Compression | undefined): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  // the callback is needed for errors to be handed on to the unpacked stream, where the reader meets them
  return compression === undefined ? file : pipeline(file, createGunzip(), () => undefined);
}

/** Whether the error says that compressed data is cut short or damaged, as opposed to a file that can't be read. */
export function isBrokenArchive(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
