import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts of a vitest JSON report. A file whose tests did not run, as it or a hook failed,
 * counts as one failure.
 * @param {string} json
 * @returns {Counts}
 */
export function vitestCounts(json) {
  const report = JSON.parse(json);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const notRun = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + notRun.length };
}

/**
 * The counts of a JUnit report, as pytest writes one: errors of collection and set-up count as failures.
 * @param {string} xml
 * @returns {Counts}
 */
export function junitCounts(xml) {
  const suite = /<testsuite\s[^>]*>/.exec(xml)?.[0] ?? '';
  /** @param {string} name */
  const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return { passed: count('tests') - failed - count('skipped'), failed };
}

/**
 * What a step counts for: its tests, and at least one failure when it failed.
 * @param {{ exitCode: number, report?: string, read?: (report: string) => Counts }} step
 * @returns {Counts}
 */
export function countsOf({ exitCode, report, read }) {
  const counts = readReport(report, read);
  return exitCode === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/**
 * @param {string | undefined} report @param {((report: string) => Counts) | undefined} read
 * @returns {Counts} zeros when a step has no report, or ended before it wrote one
 */
function readReport(report, read) {
  if (report === undefined || read === undefined) return { passed: 0, failed: 0 };
  try {
    return read(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
