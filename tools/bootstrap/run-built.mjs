import { join } from 'node:path';

import { buildPackages } from './build.mjs';
import { findNode24 } from './node-24.mjs';
import { projectFolder } from './project-paths.mjs';
import { reportStep } from './report-step.mjs';
import { holdingLock, runBootstrap, settingUp } from './run-bootstrap.mjs';
import { runProgram } from './run-program.mjs';
import { setUp } from './set-up.mjs';

/**
 * Sets up what is missing, builds what changed, and runs a program with the words of this command line.
 * @param {string} script in the project's folder
 */
export async function runBuilt(script) {
  await runBootstrap((home) =>
    holdingLock(home, async () => {
      const node = await settingUp(async () => {
        await setUp(home);
        const found = await findNode24(home);
        await reportStep('build', () => buildPackages(home, found));
        return found;
      });
      return runProgram({
        node,
        script: join(projectFolder, script),
        words: process.argv.slice(2),
        environment: { RETRACE_HOME: home },
      });
    }),
  );
}
