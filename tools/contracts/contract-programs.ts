import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { checkedInFiles } from './checked-in-files.js';
import { compareContracts } from './compare-contracts.js';
import { contractFiles } from './contract-files.js';

/** What became of it, and what to print. */
export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/**
 * Writes what is made from the message classes. A schema that breaks the one of the same version is not written, nor is
 * anything else then, so what is checked in is always what the next change is held against.
 */
export async function writeContracts(projectFolder: string): Promise<Outcome> {
  const files = await contractFiles(projectFolder);
  const checkedIn = checkedInFiles(projectFolder);
  const { broken, notices } = compareContracts(files, checkedIn);
  if (broken.length > 0) return { ok: false, lines: broken };
  const changed = [...files].filter(([path, text]) => checkedIn.get(path) !== text);
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(projectFolder, path)), { recursive: true });
    writeFileSync(join(projectFolder, path), text);
  }
  const written = changed.length === 0 ? ['Contracts are up to date.'] : changed.map(([path]) => `wrote ${path}`);
  return { ok: true, lines: [...written, ...notices] };
}

/** Says what is wrong with the contracts that are checked in, and writes nothing. */
export async function checkContracts(projectFolder: string): Promise<Outcome> {
  const { broken, outdated } = compareContracts(await contractFiles(projectFolder), checkedInFiles(projectFolder));
  // What breaks a version can't be written, so nobody is told to write it.
  const problems = broken.length > 0 ? broken : outdated;
  return { ok: problems.length === 0, lines: problems.length === 0 ? ['Contracts are up to date.'] : problems };
}
