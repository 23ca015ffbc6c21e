import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { embeddedBackbone } from '@retrace/study';

/** Where a service under test has its backbones. */
export const modelsIn = (folder: string): string => join(folder, 'models');

/** Lays out a backbone for stubs that read none: without weights it is told from no other, and its answers are not kept. */
export async function layOutModel(folder: string): Promise<string> {
  const model = join(modelsIn(folder), embeddedBackbone);
  await mkdir(model, { recursive: true });
  await writeFile(join(model, 'config.json'), '{}');
  return model;
}
