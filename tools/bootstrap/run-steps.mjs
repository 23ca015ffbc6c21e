import { rmSync } from 'node:fs';

import { findNode24, packageToolEnvironment } from './node-24.mjs';
import { stepLine } from './report-step.mjs';
import { holdingLock, runBootstrap, settingUp, tellProblem } from './run-bootstrap.mjs';
import { tryTool } from './run-tool.mjs';
import { isSetUp, setUp } from './set-up.mjs';
import { throwIfInterrupted } from './signals.mjs';
import { countsOf } from './test-counts.mjs';
import { lastLines } from './tool-problem.mjs';

const SHOWN_LINES = 120;

/**
 * Sets up what is missing and takes the steps. Ends with the line "N passed, N failed".
 * @param {(home: string) => readonly import('./ci-steps.mjs').CiStep[]} stepsIn
 */
export async function runSteps(stepsIn) {
  await runBootstrap((home) => takeSteps(home, stepsIn(home)));
}

/** @param {string} home @param {readonly import('./ci-steps.mjs').CiStep[]} steps @returns {Promise<number>} */
async function takeSteps(home, steps) {
  let [passed, failed] = [0, 0];
  try {
    // A running program holds the lock and loses nothing by tests, as long as nothing is installed under it.
    if (!isSetUp(home)) await holdingLock(home, () => settingUp(() => setUp(home)));
    const environment = { ...packageToolEnvironment(await findNode24(home)), RETRACE_HOME: home };
    for (const step of steps) {
      const counts = await runStep(step, home, environment);
      passed += counts.passed;
      failed += counts.failed;
    }
  } catch (error) {
    throwIfInterrupted();
    tellProblem(error);
    failed += 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {import('./ci-steps.mjs').CiStep} step @param {string} home @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<import('./test-counts.mjs').Counts>}
 */
async function runStep(step, home, environment) {
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const start = performance.now();
  const { exitCode, output, log } = await tryTool({
    ...step,
    name: `ci-${step.name.replaceAll(' ', '-')}`,
    home,
    environment,
  });
  const counts = countsOf({ ...step, exitCode });
  const result = exitCode === 0 ? 'passed' : 'FAILED';
  const tests = step.report === undefined ? '' : `: ${counts.passed} passed, ${counts.failed} failed`;
  console.log(stepLine(step.name, `${result}${tests}`, performance.now() - start));
  // A whole step that was left out is no small thing, though it has not failed.
  for (const [line] of output.matchAll(/^SKIPPED: .*$/gm)) console.log(`  ${line}`);
  if (exitCode !== 0) console.log(`${lastLines(output, SHOWN_LINES)}\n  The whole output: ${log}`);
  return counts;
}
