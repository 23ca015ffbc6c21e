import { findPython } from './find-python.mjs';
import { findUv } from './find-uv.mjs';
import { uvSettingsFromPip } from './pip-settings.mjs';
import { runTool } from './run-tool.mjs';

/**
 * Installs what a hashed lock names into a folder of its own, beside the Python environment.
 * @param {{ name: string, home: string, lock: string, folder: string, wayOut: string }} packages
 */
export async function installInto({ name, home, lock, folder, wayOut }) {
  const python = findPython().executable;
  await runTool({
    name,
    home,
    command: await findUv({ home, python }),
    words: ['pip', 'install', '--require-hashes', '--python', python, '--target', folder, '--requirements', lock],
    environment: { UV_HTTP_TIMEOUT: '300', ...uvSettingsFromPip(python) },
    wayOut,
  });
}
