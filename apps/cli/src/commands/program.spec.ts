import { stripVTControlCharacters } from 'node:util';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { aReport } from '../../test/builders/report-summary.js';
import { aCompletedStudy, aFailedStudy, aStudy, studyId } from '../../test/builders/study-view.js';
import { exitCodeOf, runRetrace } from '../../test/run-retrace.js';
import { answers, deadUrl, refuses, stubApi } from '../../test/stub-api.js';
import { ApiUnreachable } from '../api/api-errors.js';
import { errorText } from './program.js';
import { NoStudyId } from './study-errors.js';

afterEach(() => vi.unstubAllEnvs());

describe('retrace status', () => {
  it('lists the studies', async () => {
    const listed = [aCompletedStudy(), aStudy({ name: 'second' })];
    const stub = await stubApi({ 'GET studies': [answers({ total: 2, studies: listed })] });
    const { out, error } = await runRetrace(['status', '--url', stub.url]);
    expect(error).toBeUndefined();
    expect(out).toMatch(/quickstart[\s\S]*supported[\s\S]*second[\s\S]*running/);
    expect(JSON.parse((await runRetrace(['status', '--json', '--url', stub.url])).out)).toEqual(listed);
  });

  it('shows how far a study is', async () => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(aStudy())] });
    const { out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(out.split('\n')).toEqual([
      `quickstart running ${studyId}`,
      expect.stringMatching(/▸ training .* 9\/36 steps$/),
      '',
    ]);
    expect(JSON.parse((await runRetrace(['status', studyId, '--json', '--url', stub.url])).out)).toEqual(aStudy());
  });

  it('says the verdict of a study that has one, and where its report lies', async () => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(aCompletedStudy())] });
    const { out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(out).toMatch(/^Verdict {2}Supported: the structure carries the effect\.$/m);
    expect(out).toContain(`Report   ${stub.url}/api/reports/${studyId}\n`);
  });

  it.each([aFailedStudy(), aStudy({ state: 'cancelled' })])('says how to go on with a $state study', async (study) => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(study)] });
    expect((await runRetrace(['status', studyId, '--url', stub.url])).out).toMatch(/run it again to go on\.\n$/);
  });

  it("fails in the server's words when there is no such study", async () => {
    const words = 'There is no study of this id.';
    const stub = await stubApi({ [`GET studies/${studyId}`]: [refuses(404, 'study-not-found', words)] });
    const { error, out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(error).toMatchObject({ message: words });
    expect(out).toBe('');
  });

  it('says how to find an id when it is given something else', async () => {
    const stub = await stubApi({});
    const { error } = await runRetrace(['status', 'quickstart', '--url', stub.url]);
    expect(error).toBeInstanceOf(NoStudyId);
    expect(error).toMatchObject({ message: expect.stringMatching(/'quickstart' is not the id.*`retrace status`/) });
    expect(stub.asked).toEqual([]);
  });
});

describe('retrace report', () => {
  it('shows the table, the verdict and where the report lies', async () => {
    const stub = await stubApi({
      [`GET studies/${studyId}`]: [answers(aCompletedStudy())],
      [`GET reports/${studyId}/json`]: [answers(aReport())],
    });
    const { out } = await runRetrace(['report', studyId, '--url', stub.url]);
    expect(out).toMatch(/vanilla-sft[\s\S]*3\/48[\s\S]*Verdict {2}Supported[\s\S]*Report {3}http/);
    expect(JSON.parse((await runRetrace(['report', studyId, '--json', '--url', stub.url])).out)).toEqual(aReport());
  });

  it('fails when there is no report yet', async () => {
    const stub = await stubApi({
      [`GET studies/${studyId}`]: [answers(aStudy())],
      [`GET reports/${studyId}/json`]: [refuses(404, 'report-not-found', 'It has no report yet.')],
    });
    const { error, out } = await runRetrace(['report', studyId, '--url', stub.url]);
    expect(error).toMatchObject({ message: 'It has no report yet.' });
    expect(out).toBe('');
  });
});

describe('retrace cancel', () => {
  it('cancels a study and says how to go on', async () => {
    const cancelled = aStudy({ state: 'cancelled' });
    const stub = await stubApi({ [`DELETE studies/${studyId}`]: [answers(cancelled)] });
    const { out } = await runRetrace(['cancel', studyId, '--url', stub.url]);
    expect(out).toBe('quickstart is cancelled. What is finished is kept: run it again to go on.\n');
    expect(JSON.parse((await runRetrace(['cancel', studyId, '--json', '--url', stub.url])).out)).toEqual(cancelled);
  });

  it('fails when it is too late', async () => {
    const words = 'The study is completed and can’t be cancelled.';
    const stub = await stubApi({ [`DELETE studies/${studyId}`]: [refuses(409, 'study-state-conflict', words)] });
    expect((await runRetrace(['cancel', studyId, '--url', stub.url])).error).toMatchObject({ message: words });
  });
});

describe('retrace', () => {
  it('finds the server where RETRACE_URL says, unless --url says otherwise', async () => {
    const stub = await stubApi({ 'GET studies': [answers({ total: 0, studies: [] })] });
    vi.stubEnv('RETRACE_URL', stub.url);
    expect((await runRetrace(['status'])).out).toMatch(/^There are no studies yet/);
    vi.stubEnv('RETRACE_URL', await deadUrl());
    expect((await runRetrace(['status'])).error).toBeInstanceOf(ApiUnreachable);
    expect((await runRetrace(['--url', stub.url, 'status'])).error).toBeUndefined();
  });

  it.each(['127.0.0.1:4800', 'localhost:4800', 'nonsense'])('refuses %s as an address', async (url) => {
    const retraced = await runRetrace(['status', '--url', url]);
    expect(exitCodeOf(retraced)).toBe(1);
    expect(retraced.complaint).toMatch(/--url.*It has to be an address like http:\/\/127\.0\.0\.1:4800\.\n$/);
  });

  it('refuses a command that it does not know, and names the one that was meant', async () => {
    const retraced = await runRetrace(['statsu']);
    expect(exitCodeOf(retraced)).toBe(1);
    expect(retraced.complaint).toMatch(/unknown command 'statsu'\n\(Did you mean status\?\)/);
  });

  it.each([['report'], ['run'], ['cancel']])('refuses %s without its argument', async (command) => {
    const retraced = await runRetrace([command]);
    expect(exitCodeOf(retraced)).toBe(1);
    expect(retraced.complaint).toContain('missing required argument');
  });

  it('describes its commands', async () => {
    const { out } = await runRetrace(['--help']);
    for (const command of [
      'run [options] <spec>',
      'status [study]',
      'report <study>',
      'cancel <study>',
      'dead-letters',
    ]) {
      expect(out).toContain(command);
    }
  });
});

describe('errorText', () => {
  const error = new ApiUnreachable('http://127.0.0.1:1', new Error('refused by the system'));

  it('is one line for a person', () => {
    expect(stripVTControlCharacters(errorText(error, false))).toBe(`error ${error.message}\n`);
    expect(stripVTControlCharacters(errorText('no error at all', true))).toMatch(/^error no error at all\n/);
  });

  it('has the stack, and what caused it, when it was asked for', () => {
    const text = errorText(error, true);
    expect(text).toMatch(/ApiUnreachable[\s\S]*\n {4}at [\s\S]*refused by the system/);
  });
});
