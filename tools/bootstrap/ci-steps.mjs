import { join } from 'node:path';

import { BUILD_WORDS } from './build.mjs';
import { projectFolder, trainerFolder } from './project-paths.mjs';
import { pythonOf } from './python-environment.mjs';
import { junitCounts, vitestCounts } from './test-counts.mjs';

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
  const vitestReport = join(home, 'logs/vitest.json');
  const pytestReport = join(home, 'logs/pytest.xml');
  return [
    inProject('format', 'oxfmt', ['--check']),
    inTrainer('lint Python', python, ['-m', 'ruff', 'check']),
    inTrainer('format Python', python, ['-m', 'ruff', 'format', '--check']),
    inProject('types', 'tsc', ['-p', 'tsconfig.check.json']),
    inProject('build', 'nx', BUILD_WORDS),
    // After the build: rules that look at types find those of our own packages in what was built.
    inProject('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
    {
      ...inProject('vitest', 'vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ]),
      report: vitestReport,
      read: vitestCounts,
    },
    {
      ...inTrainer('pytest', python, ['-m', 'pytest', `--junitxml=${pytestReport}`]),
      report: pytestReport,
      read: junitCounts,
    },
  ];
}

/** @param {string} name @param {string} command @param {readonly string[]} words @returns {CiStep} */
function inProject(name, command, words) {
  return { name, command, words, folder: projectFolder };
}

/** @param {string} name @param {string} command @param {readonly string[]} words @returns {CiStep} */
function inTrainer(name, command, words) {
  return { name, command, words, folder: trainerFolder };
}
