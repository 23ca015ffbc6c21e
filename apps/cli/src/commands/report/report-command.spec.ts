import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { aReport } from '../../../test/builders/report-summary.js';
import { aCompletedStudy, aStudy, studyId, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, type Behaviour, refuses, stubApi } from '../../../test/stub-api.js';

const opened = vi.hoisted((): string[] => []);
// There is no browser here.
vi.mock('open', () => ({ default: async (address: string) => void opened.push(address) }));

const page: Behaviour = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>all</p>');
const brokenOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('half');
  setTimeout(() => response.destroy(), 20);
};

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('retrace report', () => {
  it('shows the table, the verdict and where the report lies', async () => {
    const stub = await stubApi({
      'GET studies': [answers(aStudyPage(aCompletedStudy()))],
      [`GET studies/${studyId}`]: [answers(aCompletedStudy())],
      [`GET reports/${studyId}/json`]: [answers(aReport())],
    });
    const { out } = await runRetrace(['report', 'quickstart', '--url', stub.url]);
    expect(out).toMatch(/vanilla-sft[\s\S]*3\/48[\s\S]*Verdict {2}Supported[\s\S]*Report {3}http/);
    expect(JSON.parse((await runRetrace(['report', studyId, '--json', '--url', stub.url])).out)).toEqual(aReport());
  });

  it('fails when there is no report yet', async () => {
    const stub = await stubApi({
      [`GET studies/${studyId}`]: [answers(aStudy())],
      [`GET reports/${studyId}/json`]: [refuses(404, 'report-not-found', 'It has no report yet.')],
    });
    const retraced = await runRetrace(['report', studyId, '--url', stub.url]);
    expect(retraced.error).toMatchObject({ message: 'It has no report yet.' });
    expect(retraced.out).toBe('');
    expect(endOf(retraced)).toBe(4);
  });
});

describe('retrace report --open', () => {
  it('opens the page of a report that is there, and says its address', async () => {
    const stub = await stubApi({ [`GET reports/${studyId}/json`]: [answers(aReport())] });
    const { out } = await runRetrace(['report', studyId, '--open', '--url', stub.url]);
    expect(opened).toEqual([`${stub.url}/api/reports/${studyId}`]);
    expect(out).toBe(`Opened in a browser: ${opened[0]}\n`);
  });

  it('opens nothing where there is no report', async () => {
    const stub = await stubApi({ [`GET reports/${studyId}/json`]: [refuses(404, 'report-not-found', 'None yet.')] });
    const before = opened.length;
    expect(endOf(await runRetrace(['report', studyId, '--open', '--url', stub.url]))).toBe(4);
    expect(opened).toHaveLength(before);
  });
});

describe('retrace report --to', () => {
  it('writes the page, or the forms that are asked for', async () => {
    const folder = await aFolder();
    const stub = await stubApi({
      [`GET reports/${studyId}`]: [page],
      [`GET reports/${studyId}/samples`]: [answers('a,b')],
      [`GET reports/${studyId}/latex`]: [answers('table')],
    });
    const to = ['report', studyId, '--to', join(folder, 'new'), '--url', stub.url];
    expect((await runRetrace(to)).out).toBe(`Written: ${join(folder, 'new', 'report.html')}\n`);
    expect(await readFile(join(folder, 'new', 'report.html'), 'utf8')).toBe('<p>all</p>');
    const { out } = await runRetrace([...to, '--format', 'csv,latex,csv', '--json']);
    expect(JSON.parse(out).files.map((file: string) => file.split('/').at(-1))).toEqual(['samples.csv', 'report.tex']);
  });

  it('replaces no file unless it is told to', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'report.html'), 'mine');
    const stub = await stubApi({ [`GET reports/${studyId}`]: [page] });
    const to = ['report', studyId, '--to', folder, '--url', stub.url];
    expect((await runRetrace(to)).error).toMatchObject({ message: expect.stringMatching(/is there already.*--force/) });
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe('mine');
    expect((await runRetrace([...to, '--force'])).error).toBeUndefined();
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe('<p>all</p>');
  });

  it('leaves no half of a file when the connection breaks off', async () => {
    const folder = await aFolder();
    const stub = await stubApi({ [`GET reports/${studyId}`]: [brokenOff] });
    expect((await runRetrace(['report', studyId, '--to', folder, '--url', stub.url])).error).toBeDefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the forms there are when asked for another', async () => {
    const { complaint } = await runRetrace(['report', studyId, '--to', 'x', '--format', 'markdow']);
    expect(complaint).toMatch(/There are html, json, markdown, latex, csv\. Did you mean 'markdown'\?/);
  });
});
