// Installs, checks types and runs the tests of libraries and services. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const run = (command, ...words) => spawnSync(command, words, { stdio: 'inherit' }).status ?? 1;

// Not `npm ci`: it refuses a lock file without every platform's optional packages, and the registry that the lock was
// made from has some of these versions for Linux alone. Versions come from the lock all the same, which is not rewritten.
if (run('npm', 'install', '--no-save') !== 0) process.exit(1);
const types = run('npm', 'run', 'types');
const report = '.nx/test-report.json';
const tests = run('npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(types === 0 && tests === 0 ? 0 : 1);
