import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import type { CheckpointForm, CheckpointView } from '@retrace/contracts';
import { ExportFolderTaken, writtenFile, type WrittenFile } from '@retrace/exports';
import { trainsWholeModel } from '@retrace/study';

import type { CheckpointsApi } from '../../api/checkpoints-api.js';
import { backboneFolder } from '../machine.js';
import { BaseMissing } from './checkpoint-errors.js';
import { downloadAdapter } from './download-adapter.js';
import { runWorker } from './run-worker.js';

export interface CheckpointOrder {
  readonly sha256: string;
  readonly form: CheckpointForm;
  /** Has to be empty, or not there. */
  readonly folder: string;
  /** Of the base's weights; left out, it is where set-up puts it. */
  readonly base: string | undefined;
}

/**
 * Writes a checkpoint into a folder, with its card. The folder has all of it or nothing.
 *
 * @throws ExportFolderTaken, BaseMissing, WorkerFailed, and what the download throws
 */
export async function exportCheckpoint(
  api: CheckpointsApi,
  { sha256, form, folder, base }: CheckpointOrder,
): Promise<readonly WrittenFile[]> {
  const to = resolve(folder);
  await mkdir(to, { recursive: true });
  if ((await readdir(to)).length > 0) throw new ExportFolderTaken(folder);
  const checkpoint = await api.get(sha256);
  const work = await mkdtemp(`${to}.partial-`);
  const result = join(work, 'result');
  try {
    await writeForm(api, checkpoint, form, { result, work, base });
    await writeFile(join(result, 'README.md'), await api.card(sha256, form));
    await rename(result, to);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const entries = await readdir(to, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => writtenFile(to, name)));
}

interface Places {
  /** Where the form is written; it is not there yet. */
  readonly result: string;
  /** For what is needed on the way. */
  readonly work: string;
  readonly base: string | undefined;
}

async function writeForm(
  api: CheckpointsApi,
  checkpoint: CheckpointView,
  form: CheckpointForm,
  places: Places,
): Promise<void> {
  const { result, work } = places;
  const { sha256 } = checkpoint.adapter;
  switch (form) {
    case 'adapter':
      return downloadAdapter(api, sha256, result);
    case 'merged':
      return merge(api, checkpoint, places, result);
    case 'gguf': {
      const model = join(work, 'merged');
      await merge(api, checkpoint, places, model);
      const { arm, seed } = checkpoint.run;
      const file = `${basename(checkpoint.base)}-${arm}-${seed}.gguf`;
      return runWorker(['gguf', '--model', model, '--output', join(result, file)]);
    }
  }
}

async function merge(
  api: CheckpointsApi,
  checkpoint: CheckpointView,
  { work, base }: Places,
  output: string,
): Promise<void> {
  // Where every weight was trained there is nothing to merge.
  if (trainsWholeModel(checkpoint.run.recipe)) return downloadAdapter(api, checkpoint.adapter.sha256, output);
  const model = resolve(base ?? backboneFolder(basename(checkpoint.base)));
  if (!existsSync(join(model, 'config.json'))) throw new BaseMissing(checkpoint.base, model);
  const adapter = join(work, 'adapter');
  await downloadAdapter(api, checkpoint.adapter.sha256, adapter);
  await runWorker(['merge', '--base', model, '--adapter', adapter, '--output', output]);
}
