import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { ReportsFirst } from './reports-first.js';

/** Whether a promise is settled by now. */
async function isFree(reports: ReportsFirst): Promise<boolean> {
  return Promise.race([reports.free().then(() => true), turn().then(() => false)]);
}

describe('ReportsFirst', () => {
  it('holds nothing back while no report is written', async () => {
    expect(await isFree(new ReportsFirst())).toBe(true);
  });

  it('holds indexing back until the last of the reports is written', async () => {
    const reports = new ReportsFirst();
    const first = Promise.withResolvers<string>();
    const second = Promise.withResolvers<string>();
    const written = [reports.during(() => first.promise), reports.during(() => second.promise)];
    first.resolve('first');
    expect(await isFree(reports)).toBe(false);
    second.resolve('second');
    expect(await Promise.all(written)).toEqual(['first', 'second']);
    expect(await isFree(reports)).toBe(true);
  });

  it('lets indexing go on after a report that failed, whose error is the report’s', async () => {
    const reports = new ReportsFirst();
    await expect(reports.during(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
    expect(await isFree(reports)).toBe(true);
  });
});
