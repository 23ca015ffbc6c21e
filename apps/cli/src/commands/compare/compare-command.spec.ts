import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import type { ComparableReport } from '@retrace/outcomes';
import { describe, expect, it, onTestFinished } from 'vitest';

import { aStudy, aStudyPage, studyId } from '../../../test/builders/study-view.js';
import { runRetrace } from '../../../test/run-retrace.js';
import { answers, stubApi } from '../../../test/stub-api.js';

function aReport(
  arms: Readonly<Record<string, string>>,
  study: Partial<ComparableReport['study']> = {},
): ComparableReport {
  const table = {
    endpoint: 'strongreject-refused',
    title: 'StrongREJECT refused',
    better: 'higher' as const,
    items: ['strongreject/1', 'strongreject/2', 'strongreject/3', 'strongreject/4'],
    arms: Object.entries(arms).map(([arm, outcomes]) => ({ arm, outcomes })),
  };
  return { study: { id: 'one', name: 'quickstart', backbone: 'small', ...study }, outcomes: [table] };
}

async function reportFile(report: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
  return folder;
}

describe('retrace compare', () => {
  it('compares two arms of one report', async () => {
    const file = await reportFile(aReport({ base: '0000', alttrain: '1110' }));
    const { out, error } = await runRetrace(['--json', 'compare', `${file}#alttrain`, `${file}/report.json#base`]);
    expect(error).toBeUndefined();
    const { comparisons } = JSON.parse(out);
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({
      arm: 'alttrain',
      against: 'base',
      pairs: 4,
      counts: { both: 0, onlyFirst: 3, onlySecond: 0, neither: 1 },
      difference: { estimate: 0.75 },
      p: expect.closeTo(0.25, 12),
      adjustedP: expect.closeTo(0.25, 12),
    });
  });

  it('compares the arms of two reports that have the same name', async () => {
    const first = await reportFile(aReport({ base: '0000', alttrain: '1110' }));
    const second = await reportFile(aReport({ alttrain: '1000', shuffled: '1111' }, { id: 'two' }));
    const { out } = await runRetrace(['--json', 'compare', first, second]);
    const pairs = JSON.parse(out).comparisons.map(({ arm, against }: Record<string, string>) => [arm, against]);
    expect(pairs).toEqual([['alttrain', 'alttrain']]);
  });

  it('compares every other arm of a report with one of its arms', async () => {
    const first = await reportFile(aReport({ base: '0000', alttrain: '1110' }));
    const { out } = await runRetrace(['--json', 'compare', first, `${first}#base`]);
    const pairs = JSON.parse(out).comparisons.map(({ arm, against }: Record<string, string>) => [arm, against]);
    expect(pairs).toEqual([['alttrain', 'base']]);
  });

  it('shows a person the figures, and what speaks against reading too much into them', async () => {
    const first = await reportFile(aReport({ alttrain: '111.' }));
    const second = await reportFile(aReport({ alttrain: '0011' }, { id: 'two', backbone: 'large\u001B[2J' }));
    const { out } = await runRetrace(['compare', first, second]);
    const text = stripVTControlCharacters(out);
    expect(out).not.toContain('\u001B[2J');
    expect(text).toMatch(/StrongREJECT refused ↑ {2}alttrain {2}100 {2}33 {2}\+67 \(.* to .*\) {2}2 +0 +3 +0\.5 +0\.5/);
    expect(text).toContain('The backbones differ');
    expect(text).toContain('Up to 1 items were sampled in one of the two only');
  });

  it.each([
    ['its id', studyId],
    ['the beginning of its id', studyId.slice(0, 6)],
    ['its name', 'quickstart'],
  ])('finds a study by %s, and one arm of it', async (_, word) => {
    const { url } = await stubApi({
      'GET studies': [answers(aStudyPage(aStudy()))],
      [`GET reports/${studyId}/json`]: [answers(aReport({ base: '0000', alttrain: '1110' }))],
    });
    const { out, error } = await runRetrace(['--url', url, '--json', 'compare', `${word}#alttrain`, `${word}#base`]);
    expect(error).toBeUndefined();
    expect(JSON.parse(out).comparisons).toMatchObject([{ arm: 'alttrain', against: 'base', pairs: 4 }]);
  });

  it('compares a study with a report that lies here', async () => {
    const { url } = await stubApi({
      'GET studies': [answers(aStudyPage(aStudy()))],
      [`GET reports/${studyId}/json`]: [answers(aReport({ alttrain: '1110' }))],
    });
    const file = await reportFile(aReport({ alttrain: '0000' }, { id: 'two' }));
    const { out } = await runRetrace(['--url', url, '--json', 'compare', 'quickstart', file]);
    expect(JSON.parse(out).comparisons).toMatchObject([{ difference: { estimate: 0.75 } }]);
  });

  it('names the study that was likely meant', async () => {
    const { url } = await stubApi({ 'GET studies': [answers(aStudyPage(aStudy()))] });
    expect(await runRetrace(['--url', url, 'compare', 'quikstart#base', 'quickstart'])).toMatchObject({
      error: { code: 'study-not-found', message: expect.stringContaining("Did you mean 'quickstart'?") },
    });
  });

  it.each([
    ['gone.json', 'report-unreadable', 'gone.json'],
    ['OLD', 'report-not-comparable', 'run the study again'],
    ['NEW#direct', 'arm-unknown', 'It has base.'],
  ])('says what is wrong with %s', async (word, code, words) => {
    const old = await reportFile({ version: 1 });
    const fresh = await reportFile(aReport({ base: '0000' }));
    const source = word.replace('OLD', old).replace('NEW', fresh);
    expect(await runRetrace(['compare', source, fresh])).toMatchObject({
      error: { code, message: expect.stringContaining(words) },
    });
  });

  it('says so when nothing can be compared', async () => {
    const first = await reportFile(aReport({ base: '0000' }));
    const second = await reportFile(aReport({ alttrain: '0000' }));
    expect(await runRetrace(['compare', first, second])).toMatchObject({ error: { code: 'nothing-shared' } });
  });
});
