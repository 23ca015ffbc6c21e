import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const trainerFolder = join(projectFolder, 'apps/trainer');

/**
 * Where everything that is made on this machine lies: RETRACE_HOME, else `.retrace` in the project.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function retraceHome(environment = process.env) {
  return resolve(projectFolder, environment.RETRACE_HOME || '.retrace');
}
