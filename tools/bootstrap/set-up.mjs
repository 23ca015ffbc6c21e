import { modelIsCurrent, prepareModel } from './embedded-model.mjs';
import { installPackages, packagesAreCurrent } from './npm-packages.mjs';
import { preparePython, pythonIsCurrent } from './python-environment.mjs';
import { reportStep } from './report-step.mjs';

/**
 * @typedef {object} SetUpStep
 * @property {string} name
 * @property {(home: string) => boolean} isCurrent
 * @property {(home: string) => Promise<string>} make answers what was done
 */

/** @type {readonly SetUpStep[]} */
const STEPS = [
  { name: 'npm packages', isCurrent: packagesAreCurrent, make: installPackages },
  { name: 'Python environment', isCurrent: pythonIsCurrent, make: preparePython },
  { name: 'embedded model', isCurrent: modelIsCurrent, make: prepareModel },
];

/** @param {string} home */
export function isSetUp(home) {
  return STEPS.every(({ isCurrent }) => isCurrent(home));
}

/**
 * Makes everything that the program needs on this machine; what is there already is left alone.
 * @param {string} home @param {readonly SetUpStep[]} [steps] each can use what those before it made
 */
export async function setUp(home, steps = STEPS) {
  for (const { name, isCurrent, make } of steps) {
    await reportStep(name, async () => (isCurrent(home) ? 'up to date' : make(home)));
  }
}
