import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { countsOf, junitCounts, vitestCounts } from './test-counts.mjs';

const vitestReport = (passed: number, failed: number, ...testResults: readonly object[]): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });

describe('vitestCounts', () => {
  const good = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const bad = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };

  it('counts tests', () => {
    expect(vitestCounts(vitestReport(2, 1, good, bad))).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a file that did not load as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    expect(vitestCounts(vitestReport(1, 0, good, unloaded, unloaded))).toEqual({ passed: 1, failed: 2 });
  });

  it('counts a file whose hook failed, so that its tests did not run, as a failure', () => {
    const notRun = { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] };
    expect(vitestCounts(vitestReport(1, 0, good, notRun))).toEqual({ passed: 1, failed: 1 });
  });

  it('does not count a file with no tests that is content', () => {
    expect(vitestCounts(vitestReport(0, 0, { status: 'passed', assertionResults: [] }))).toEqual({
      passed: 0,
      failed: 0,
    });
  });
});

/** As pytest writes it. */
const junitReport = (counts: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" ${counts} ` +
  'time="3.1" hostname="a"><testcase name="errors=&quot;9&quot;" time="0.1" /></testsuite></testsuites>';

describe('junitCounts', () => {
  it('counts tests that passed and failed, and not those that were skipped', () => {
    expect(junitCounts(junitReport('errors="0" failures="2" skipped="3" tests="10"'))).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  it('counts what could not be collected or set up as a failure', () => {
    expect(junitCounts(junitReport('errors="1" failures="0" skipped="0" tests="1"'))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts nothing where there is no suite', () => {
    expect(junitCounts('')).toEqual({ passed: 0, failed: 0 });
  });
});

describe('countsOf', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'retrace-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (text: string): { passed: number; failed: number } => vitestCounts(text);

  function reportOf(content: string): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, content);
    return file;
  }

  it('counts a step without tests as a failure when it fails, and as nothing when it passes', () => {
    expect(countsOf({ exitCode: 0 })).toEqual({ passed: 0, failed: 0 });
    expect(countsOf({ exitCode: 2 })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts the tests of a step with a report', () => {
    const report = reportOf(vitestReport(7, 2));
    expect(countsOf({ exitCode: 1, report, read })).toEqual({ passed: 7, failed: 2 });
  });

  it('does not call a step that failed passed because all its tests did', () => {
    const report = reportOf(vitestReport(7, 0));
    expect(countsOf({ exitCode: 1, report, read })).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a step that ended before its report was whole as one failure', () => {
    expect(countsOf({ exitCode: 137, report: join(folder, 'none.json'), read })).toEqual({ passed: 0, failed: 1 });
    expect(countsOf({ exitCode: 137, report: reportOf('{"numPassed'), read })).toEqual({ passed: 0, failed: 1 });
  });
});
