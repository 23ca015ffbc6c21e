import { join } from 'node:path';

import { BUILD_WORDS } from './build.mjs';
import { projectFolder, trainerFolder } from './project-paths.mjs';
import { pythonOf } from './python-environment.mjs';
import { junitCounts, vitestCounts } from './test-counts.mjs';

/** For ruff: all Python of the project, by the trainer's rules. */
const everyPython = ['--config', 'pyproject.toml', '.', join(projectFolder, 'tools')];

/**
 * @typedef {object} CiStep
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} words
 * @property {string} folder
 * @property {string} [report] the file in which it counts its tests
 * @property {(report: string) => import('./test-counts.mjs').Counts} [read]
 */

/**
 * What has to hold before a change lands, the quick answers first.
 * @param {string} home
 * @returns {readonly CiStep[]}
 */
export function ciSteps(home) {
  const python = pythonOf(home);
  const pytestReport = join(home, 'logs/pytest.xml');
  return [
    inProject('format', 'oxfmt', ['--check']),
    inTrainer('lint Python', python, ['-m', 'ruff', 'check', ...everyPython]),
    inTrainer('format Python', python, ['-m', 'ruff', 'format', '--check', ...everyPython]),
    inProject('types', 'tsc', ['-p', 'tsconfig.check.json']),
    inProject('types of the page', 'tsc', ['-p', 'apps/dashboard']),
    buildStep(),
    // After the build: rules that look at types find those of our own packages in what was built.
    inProject('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
    vitest('vitest', 'vitest.config.ts', home),
    distributedTests(home),
    browserTests(home),
    {
      ...inTrainer('pytest', python, ['-m', 'pytest', `--junitxml=${pytestReport}`]),
      report: pytestReport,
      read: junitCounts,
    },
  ];
}

/** @returns {CiStep} */
export function buildStep() {
  return inProject('build', 'nx', BUILD_WORDS);
}

/** The tests that need a Kafka broker. @param {string} home @returns {CiStep} */
export function distributedTests(home) {
  return vitest('vitest on Kafka', 'vitest.distributed.config.ts', home);
}

/** The tests of the page in a real browser. @param {string} home @returns {CiStep} */
export function browserTests(home) {
  return vitest('vitest in a browser', 'vitest.browser.config.ts', home);
}

/** @param {string} name @param {string} config @param {string} home @returns {CiStep} */
function vitest(name, config, home) {
  const report = join(home, `logs/${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { ...inProject(name, 'vitest', ['run', '--config', config, ...reporters]), report, read: vitestCounts };
}

/** @param {string} name @param {string} command @param {readonly string[]} words @returns {CiStep} */
function inProject(name, command, words) {
  return { name, command, words, folder: projectFolder };
}

/** @param {string} name @param {string} command @param {readonly string[]} words @returns {CiStep} */
function inTrainer(name, command, words) {
  return { name, command, words, folder: trainerFolder };
}
