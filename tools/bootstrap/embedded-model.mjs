import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { trainerFolder } from './project-paths.mjs';
import { pythonOf } from './python-environment.mjs';
import { runTool } from './run-tool.mjs';

/** @param {string} home */
function modelOf(home) {
  return join(home, 'models/smollm2-135m-instruct');
}

/** The trainer builds beside it and renames, so a folder with a manifest is whole. @param {string} home */
export function modelIsCurrent(home) {
  return existsSync(join(modelOf(home), 'retrace-model.json'));
}

/**
 * Builds the model that studies use when they name no other.
 * @param {string} home
 * @returns {Promise<string>} what was done
 */
export async function prepareModel(home) {
  await runTool({
    name: 'embedded-model',
    home,
    command: pythonOf(home),
    words: ['-m', 'retrace_trainer', 'prepare-model', '--output', modelOf(home)],
    folder: trainerFolder,
  });
  return 'built SmolLM2-135M-Instruct';
}
