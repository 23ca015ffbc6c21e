import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { CheckpointFile } from '@retrace/contracts';

import type { CheckpointsApi } from '../../api/checkpoints-api.js';
import { DownloadDamaged, DownloadOutside } from './checkpoint-errors.js';

/**
 * Writes every file of a checkpoint's adapter into a folder.
 *
 * @throws DownloadDamaged, DownloadOutside, and what the API throws
 */
export async function downloadAdapter(api: CheckpointsApi, sha256: string, folder: string): Promise<void> {
  const files = await api.files(sha256);
  const outside = files.find(({ path }) => isAbsolute(path) || normalize(path).startsWith('..'));
  if (outside !== undefined) throw new DownloadOutside(outside.path);
  for (const file of files) {
    const to = join(folder, file.path);
    await mkdir(dirname(to), { recursive: true });
    await download(api, sha256, file, to);
  }
}

async function download(api: CheckpointsApi, sha256: string, file: CheckpointFile, to: string): Promise<void> {
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(await api.content(sha256, file), hashed, createWriteStream(to));
  const found = hash.digest('hex');
  if (found !== file.sha256) throw new DownloadDamaged(file.path, file.sha256, found);
}
