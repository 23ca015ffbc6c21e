import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { hashFile } from '@retrace/datasets';

const weights = /\.(safetensors|bin|gguf)$/;

/**
 * What tells a backbone from every other: names and SHA-256 of its files, in their order. Undefined where its
 * weights are not at hand.
 */
export async function backboneIdentity(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (!names.some((name) => weights.test(name))) return undefined;
  const files: string[] = [];
  for (const name of names.toSorted()) files.push(`${name} ${await hashFile(join(folder, name))}`);
  return files.join('\n');
}
