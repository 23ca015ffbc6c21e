import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { differences, type Json } from '../account/comparable-report.ts';
import { accountFor } from '../account/message-account.ts';
import { repeatedCalls } from '../account/repeated-calls.ts';
import { sampleProblems } from '../account/sample-account.ts';
import type { ScenarioResult } from '../result-table.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { readMessages } from './read-messages.ts';
import { readSamples } from './read-samples.ts';
import type { TestBed } from './test-bed.ts';

/** A job whose process was killed is taken over after its heartbeat and a look of the queue: a minute and a half. */
const LONGEST_STUDY_MS = 300_000;
const LONGEST_SETTLING_MS = 60_000;
const SHOWN = 3;

/** Breaks what the scenario breaks, waits for the studies, and looks whether all is as it should be. */
export async function runScenario(
  bed: TestBed,
  name: string,
  scenario: Scenario,
  yardstick: Json | undefined,
): Promise<ScenarioResult> {
  const started = performance.now();
  const callsBefore = bed.calls.length;
  const taughtBefore = bed.teacherCalls.length;
  const { studies, faults, losses } = await scenario(bed);
  const outcomes: (string | undefined)[] = [];
  for (const study of studies) outcomes.push(await bed.outcome(study, LONGEST_STUDY_MS));
  const messages = await messageProblems(bed);
  const completed = studies.filter((_, index) => outcomes[index] === undefined);
  const samples: string[] = [];
  const reports: string[] = [];
  for (const study of completed) {
    const found = await readSamples(bed.postgres.url, bed.home, study);
    samples.push(...sampleProblems(bed.faultSpec.spec, found).map((problem) => `${study}: ${problem}`));
    const report = await readReport(bed, study);
    reports.push(...differences(yardstick ?? report, report).map((path) => `${study}: the report differs at ${path}`));
  }
  const repeated = repeatedCalls(bed.calls.slice(callsBefore), studies.length, losses);
  const taught = bed.teacherCalls.slice(taughtBefore);
  const repeatedTeaching = repeatedCalls(taught, studies.length, losses);
  const again = [
    ...(repeated.avoidable === 0 ? [] : [`${repeated.avoidable} completed calls were made again`]),
    ...(repeatedTeaching.avoidable === 0
      ? []
      : [`${repeatedTeaching.avoidable} completed calls of the teacher were made again`]),
  ];
  const unfinished = outcomes.filter((outcome) => outcome !== undefined);
  return {
    scenario: name,
    studies: studies.length,
    completed: completed.length,
    faults,
    samplesExact: samples.length === 0,
    reportEqual: reports.length === 0,
    messagesAccounted: messages.length === 0,
    repeated,
    teacherCalls: taught.length,
    repeatedTeaching,
    seconds: (performance.now() - started) / 1000,
    problems: [...unfinished, ...shown(samples), ...shown(reports), ...shown(messages), ...again],
  };
}

export async function readReport({ home }: TestBed, studyId: string): Promise<Json> {
  const report: Json = JSON.parse(await readFile(join(home, 'reports', studyId, 'report.json'), 'utf8'));
  return report;
}

/** What is not accounted for once services have had the time to hear what was said last. */
async function messageProblems(bed: TestBed): Promise<readonly string[]> {
  const end = Date.now() + LONGEST_SETTLING_MS;
  for (;;) {
    const { published, waiting, services } = await readMessages(bed.postgres.url);
    const { lost, unknown } = accountFor([...published, ...bed.written], services);
    const problems = [
      ...(waiting === 0 ? [] : [`${waiting} messages wait in outboxes`]),
      ...lost.map((one) => `not handled: ${one}`),
      ...unknown.map((one) => `never published: ${one}`),
    ];
    if (problems.length === 0 || Date.now() > end) return problems;
    await bed.pause(500);
  }
}

function shown(problems: readonly string[]): readonly string[] {
  const more = problems.length - SHOWN;
  return more > 0 ? [...problems.slice(0, SHOWN), `… and ${more} more like this`] : problems;
}
